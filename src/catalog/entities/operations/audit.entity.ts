import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Entry } from '../entries/entry.entity.js';

export const AUDIT_ACTIONS = [
  'created',
  'edited',
  'restored',
  'discarded',
  'published',
  'unpublished',
  'deleted',
  'recovered',
  'archived',
  'unarchived',
  'scheduled',
  'translation_confirmed',
  'stock_set',
  'media_described',
  'media_deleted',
  'rules_set',
  'key_created',
  'key_rotated',
  'key_revoked',
  'webhook_created',
  'webhook_deleted',
  'preview_linked',
  'previews_revoked',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** A change, written in the transaction that made it. Triggers prevent updates and deletions. */
@Entity({ schema: 'catalog', name: 'audit' })
@Index('audit_entry_id_idx', ['entryId', 'id'])
@Index('audit_actor_idx', ['actor', 'id'])
export class Audit {
  /** UUIDv7: later changes have greater ids. */
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'audit_pkey' })
  id!: string;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;

  /** `key:<id>`, `user:<subject>` or `system`. */
  @Column('text')
  actor!: string;

  @Column('text', { name: 'request_id' })
  requestId!: string;

  @Column('text')
  action!: AuditAction;

  @Column('uuid', { name: 'entry_id', nullable: true })
  entryId!: string | null;

  /** The revision that was created or published. */
  @Column('integer', { nullable: true })
  revision!: number | null;

  /** Details of the action: locales, changed fields, … */
  @Column('jsonb', { default: {} })
  details!: object;

  @ManyToOne(() => Entry)
  @JoinColumn({ name: 'entry_id', foreignKeyConstraintName: 'audit_entry_id_fkey' })
  entry!: Relation<Entry> | null;
}
