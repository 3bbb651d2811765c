import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

import { Entry } from '../entries/entry.entity.js';
import type { FieldError } from '../../../platform/errors/field-error.js';

export const JOB_KINDS = ['import', 'bulk-edit', 'undo'] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** Entry types that jobs can change. */
export const BULK_TYPES = ['product', 'article'] as const;
export type BulkType = (typeof BULK_TYPES)[number];

export const JOB_STATUSES = [
  'uploading',
  'queued',
  'running',
  'done',
  'rejected',
  'cancelled',
  'failed',
] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

export const OUTCOMES = ['created', 'updated', 'unchanged', 'deleted', 'failed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Background work on many entries, run by one instance at a time and continued after a crash. */
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

  /** Type of the entries that it changes. */
  @Column('text')
  type!: BulkType;

  /** Options of its kind. */
  @Column('jsonb')
  options!: object;

  /** Rolls everything back. */
  @Column('boolean', { name: 'dry_run' })
  dryRun!: boolean;

  /** Saves nothing unless every entry can be saved. */
  @Column('boolean', { name: 'all_or_nothing' })
  allOrNothing!: boolean;

  @Column('text')
  status!: JobStatus;

  /** Whether it is to be cancelled. */
  @Column('boolean', { default: false })
  cancel!: boolean;

  /** Starts since it last made progress. */
  @Column('integer', { default: 0 })
  starts!: number;

  /** Number of rows or entries; null until it is known. */
  @Column('integer', { nullable: true })
  total!: number | null;

  /** Number of the last row or entry that is processed. */
  @Column('integer', { default: 0 })
  done!: number;

  /** Entries by outcome. */
  @Column('jsonb', { default: {} })
  counts!: Partial<Record<Outcome, number>>;

  /** Errors of the job as a whole. */
  @Column('jsonb', { default: [] })
  faults!: FieldError[];

  /** Encoding and delimiter of the file. */
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

/** A chunk of an import's file, deleted when the job ends. */
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

/** The result for one entry; of an import, for its consecutive rows. */
@Entity({ schema: 'catalog', name: 'job_items' })
@Index('job_items_entry_id_idx', ['entryId'])
@Check('job_items_outcome_check', `outcome IN ('created', 'updated', 'unchanged', 'deleted', 'failed')`)
export class JobItem {
  @PrimaryColumn('uuid', { name: 'job_id', primaryKeyConstraintName: 'job_items_pkey' })
  jobId!: string;

  /** Position in the list, or first row in the file. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'job_items_pkey' })
  number!: number;

  /** Null until it is created. */
  @Column('uuid', { name: 'entry_id', nullable: true })
  entryId!: string | null;

  /** The version that the change is based on, if known. */
  @Column('integer', { name: 'expected_version', nullable: true })
  expectedVersion!: number | null;

  /** Null until it is processed. */
  @Column('text', { nullable: true })
  outcome!: Outcome | null;

  /** Number of the new revision. */
  @Column('integer', { nullable: true })
  version!: number | null;

  @Column('jsonb', { default: [] })
  faults!: object[];

  /** Changed fields: path, old, new. */
  @Column('jsonb', { default: [] })
  changes!: object[];

  @ManyToOne(() => Job, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'job_id', foreignKeyConstraintName: 'job_items_job_id_fkey' })
  job!: Relation<Job>;

  @ManyToOne(() => Entry)
  @JoinColumn({ name: 'entry_id', foreignKeyConstraintName: 'job_items_entry_id_fkey' })
  entry!: Relation<Entry> | null;
}

/** A named mapping of the columns of import files. */
@Entity({ schema: 'catalog', name: 'import_mappings' })
export class ImportMapping {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'import_mappings_pkey' })
  name!: string;

  /** Valid by `MappingInput`. */
  @Column('jsonb')
  mapping!: object;

  @Column('text')
  actor!: string;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
