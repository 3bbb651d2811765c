import { Column, Entity, Index, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Entry } from './entry.entity.js';

/** What merchandisers find an entry by. Triggers empty it when its name or SKUs change, and a worker writes it anew. */
@Entity({ schema: 'catalog', name: 'entry_texts' })
@Index('entry_texts_text_idx', { synchronize: false })
@Index('entry_texts_empty_idx', ['entryId'], { where: 'text IS NULL' })
export class EntryText {
  @PrimaryColumn('uuid', { name: 'entry_id', primaryKeyConstraintName: 'entry_texts_pkey' })
  entryId!: string;

  /** As `merchandising/entries/entry-text.ts` says; null until it is written. */
  @Column('text', { nullable: true })
  text!: string | null;

  @OneToOne(() => Entry, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'entry_id', foreignKeyConstraintName: 'entry_texts_entry_id_fkey' })
  entry!: Relation<Entry>;
}
