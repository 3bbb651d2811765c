import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Locale } from '../../../platform/locale/locale.js';
import { Entry } from './entry.entity.js';
import { Revision } from './revision.entity.js';

export type ScheduledAction = 'publish' | 'unpublish';

/** A scheduled publication or its end, in one locale. */
@Entity({ schema: 'catalog', name: 'schedules' })
@Index('schedules_pending_key', ['entryId', 'locale', 'action'], { unique: true, where: 'done_at IS NULL' })
@Index('schedules_due_idx', ['at', 'id'])
@Check('schedules_locale_check', `locale IN ('zh-CN', 'en')`)
@Check('schedules_action_check', `action IN ('publish', 'unpublish')`)
export class Schedule {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'schedules_pkey' })
  id!: string;

  @Column('uuid', { name: 'entry_id' })
  entryId!: string;

  @Column('text')
  locale!: Locale;

  @Column('text')
  action!: ScheduledAction;

  @Column('timestamptz')
  at!: Date;

  /** The revision to publish; later edits are not published by this. */
  @Column('integer')
  revision!: number;

  @Column('text')
  actor!: string;

  /** When it was executed, or failed. */
  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt!: Date | null;

  /** Why it failed. */
  @Column('text', { nullable: true })
  error!: string | null;

  @ManyToOne(() => Entry, { nullable: false })
  @JoinColumn({ name: 'entry_id', foreignKeyConstraintName: 'schedules_entry_id_fkey' })
  entry!: Relation<Entry>;

  @ManyToOne(() => Revision, { nullable: false })
  @JoinColumn([
    {
      name: 'entry_id',
      referencedColumnName: 'entryId',
      foreignKeyConstraintName: 'schedules_revision_fkey',
    },
    {
      name: 'revision',
      referencedColumnName: 'number',
      foreignKeyConstraintName: 'schedules_revision_fkey',
    },
  ])
  of!: Relation<Revision>;
}
