import { Column, Entity, Index, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Entry } from './entry.entity.js';

/** The text by which an entry is found. Triggers empty it when a name or SKU changes, and a worker writes it again. */
@Entity({ schema: 'catalog', name: 'entry_texts' })
@Index('entry_texts_text_idx', { synchronize: false })
@Index('entry_texts_empty_idx', ['entryId'], { where: 'text IS NULL' })
export class EntryText {
  @PrimaryColumn('uuid', { name: 'entry_id', primaryKeyConstraintName: 'entry_texts_pkey' })
  entryId!: string;

  /** Made by `merchandising/entry-lists/entry-text.ts`; null until it is written. */
  @Column('text', { nullable: true })
  text!: string | null;

  @OneToOne(() => Entry, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'entry_id', foreignKeyConstraintName: 'entry_texts_entry_id_fkey' })
  entry!: Relation<Entry>;
}
