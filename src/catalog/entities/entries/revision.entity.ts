import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Entry } from './entry.entity.js';

/** One save of an entry: the whole of it, and who saved it. Never changed afterwards. */
@Entity({ schema: 'catalog', name: 'revisions' })
@Index('revisions_media_idx', { synchronize: false })
@Check('revisions_number_check', `number >= 1`)
export class Revision {
  @PrimaryColumn('uuid', { name: 'entry_id', primaryKeyConstraintName: 'revisions_pkey' })
  entryId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'revisions_pkey' })
  number!: number;

  /** As its content class says: ProductContent, ArticleContent, … */
  @Column('jsonb')
  content!: object;

  /** Who saved it: `key:<id>`, `user:<subject>` or `system`. */
  @Column('text')
  actor!: string;

  @Column('text', { name: 'request_id' })
  requestId!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @ManyToOne(() => Entry, { nullable: false })
  @JoinColumn({ name: 'entry_id', foreignKeyConstraintName: 'revisions_entry_id_fkey' })
  entry!: Relation<Entry>;
}
