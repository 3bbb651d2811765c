import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

import { Entry } from '../entries/entry.entity.js';
import type { FieldError } from '../../../platform/errors/field-error.js';

export const JOB_KINDS = ['import', 'bulk-edit', 'undo'] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** Types of entries that can be changed many at once. */
export const BULK_TYPES = ['product', 'article'] as const;
export type BulkType = (typeof BULK_TYPES)[number];

export const JOB_STATUSES = [
  ...(['uploading', 'queued', 'running', 'done', 'rejected', 'cancelled', 'failed'] as const),
] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

export const OUTCOMES = ['created', 'updated', 'unchanged', 'deleted', 'failed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Work on many entries, done in the background: by whichever instance is there, and gone on with after a crash. */
@Entity({ schema: 'catalog', name: 'jobs' })
@Index('jobs_waiting_idx', ['id'], { where: `status IN ('queued', 'running')` })
@Check('jobs_kind_check', `kind IN ('import', 'bulk-edit', 'undo')`)
@Check('jobs_type_check', `type IN ('product', 'article')`)
@Check(
  'jobs_status_check',
  `status IN ('uploading', 'queued', 'running', 'done', 'rejected', 'cancelled', 'failed')`,
)
@Check('jobs_ended_check', `(ended_at IS NULL) = (status IN ('uploading', 'queued', 'running'))`)
export class Job {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'jobs_pkey' })
  id!: string;

  @Column('text')
  kind!: JobKind;

  /** Of the entries it changes. */
  @Column('text')
  type!: BulkType;

  /** What is to be done, as its kind says. */
  @Column('jsonb')
  options!: object;

  /** Everything is tried and nothing kept. */
  @Column('boolean', { name: 'dry_run' })
  dryRun!: boolean;

  /** Nothing is kept unless everything can be. */
  @Column('boolean', { name: 'all_or_nothing' })
  allOrNothing!: boolean;

  @Column('text')
  status!: JobStatus;

  /** Somebody wants it to stop. */
  @Column('boolean', { default: false })
  cancel!: boolean;

  /** How often it was begun since it last came further. */
  @Column('integer', { default: 0 })
  starts!: number;

  /** How many rows or entries there are, as soon as that is known. */
  @Column('integer', { nullable: true })
  total!: number | null;

  /** How far it has come: the number of the last row or entry that is done. */
  @Column('integer', { default: 0 })
  done!: number;

  /** How many entries were created, updated, … */
  @Column('jsonb', { default: {} })
  counts!: Partial<Record<Outcome, number>>;

  /** What is wrong with it as a whole. */
  @Column('jsonb', { default: [] })
  faults!: FieldError[];

  /** What was found out about the file: its encoding and delimiter. */
  @Column('jsonb', { default: {} })
  findings!: object;

  @Column('text')
  actor!: string;

  @Column('text', { name: 'request_id' })
  requestId!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}

/** A piece of the file of an import, until it is done. */
@Entity({ schema: 'catalog', name: 'job_chunks' })
export class JobChunk {
  @PrimaryColumn('uuid', { name: 'job_id', primaryKeyConstraintName: 'job_chunks_pkey' })
  jobId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'job_chunks_pkey' })
  number!: number;

  @Column('bytea')
  bytes!: Buffer;

  @ManyToOne(() => Job, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'job_id', foreignKeyConstraintName: 'job_chunks_job_id_fkey' })
  job!: Relation<Job>;
}

/** What became of one entry: of one row of a file, and those below that belong to it. */
@Entity({ schema: 'catalog', name: 'job_items' })
@Index('job_items_entry_id_idx', ['entryId'])
@Check('job_items_outcome_check', `outcome IN ('created', 'updated', 'unchanged', 'deleted', 'failed')`)
export class JobItem {
  @PrimaryColumn('uuid', { name: 'job_id', primaryKeyConstraintName: 'job_items_pkey' })
  jobId!: string;

  /** Its place in the list, or its row in the file. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'job_items_pkey' })
  number!: number;

  /** Null while it is to be created, or could not be. */
  @Column('uuid', { name: 'entry_id', nullable: true })
  entryId!: string | null;

  /** The version to change, where that is known beforehand. */
  @Column('integer', { name: 'expected_version', nullable: true })
  expectedVersion!: number | null;

  /** Null while it waits. */
  @Column('text', { nullable: true })
  outcome!: Outcome | null;

  /** The revision that was made. */
  @Column('integer', { nullable: true })
  version!: number | null;

  @Column('jsonb', { default: [] })
  faults!: object[];

  /** Fields that differ: path, old, new. */
  @Column('jsonb', { default: [] })
  changes!: object[];

  @ManyToOne(() => Job, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'job_id', foreignKeyConstraintName: 'job_items_job_id_fkey' })
  job!: Relation<Job>;

  @ManyToOne(() => Entry)
  @JoinColumn({ name: 'entry_id', foreignKeyConstraintName: 'job_items_entry_id_fkey' })
  entry!: Relation<Entry> | null;
}

/** How the columns of somebody's files are to be read. */
@Entity({ schema: 'catalog', name: 'import_mappings' })
export class ImportMapping {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'import_mappings_pkey' })
  name!: string;

  /** As `MappingInput` says. */
  @Column('jsonb')
  mapping!: object;

  @Column('text')
  actor!: string;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
