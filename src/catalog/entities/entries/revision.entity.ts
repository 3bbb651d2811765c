import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Entry } from './entry.entity.js';

/** A saved version of an entry: its complete content, and who saved it. Never changed. */
@Entity({ schema: 'catalog', name: 'revisions' })
@Index('revisions_media_idx', { synchronize: false })
@Check('revisions_number_check', `number >= 1`)
export class Revision {
  @PrimaryColumn('uuid', { name: 'entry_id', primaryKeyConstraintName: 'revisions_pkey' })
  entryId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'revisions_pkey' })
  number!: number;

  /** Valid by the content class of the type: ProductContent, ArticleContent, … */
  @Column('jsonb')
  content!: object;

  /** `key:<id>`, `user:<subject>` or `system`. */
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
