import type { EntityManager } from 'typeorm';
import type { Author } from '../common/author.js';
import type { BulkType, JobKind, JobStatus, Outcome } from '../../catalog/entities/operations/job.entity.js';
import type { ChangeResult } from '../batches/change-entries.js';

/** A row of `catalog.jobs`. */
export interface StoredJob {
  id: string;
  kind: JobKind;
  type: BulkType;
  options: object;
  dryRun: boolean;
  allOrNothing: boolean;
  status: JobStatus;
  /** Whether it is to be cancelled. */
  cancel: boolean;
  /** Starts since it last made progress. */
  starts: number;
  total: number | null;
  done: number;
  counts: Partial<Record<Outcome, number>>;
  faults: object[];
  findings: object;
  actor: string;
  requestId: string;
  createdAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
}

/** Entries that are changed in one transaction. */
export interface Batch {
  /** Number of its last row or item. */
  upTo: number;
  /** The entries were in an earlier batch; their results are added to those of the first pass. */
  isSecondPass?: boolean;
  /** Has effects on the database alone, since it is run again after a deadlock. */
  run: (manager: EntityManager) => Promise<ChangeResult[]>;
}

/** The batches of a job. */
export interface JobWork {
  /** Takes the locks that each transaction needs before it locks entries; in another order, writers could deadlock. */
  begin?: (manager: EntityManager) => Promise<void>;
  /** Number of rows or entries. */
  total: number;
  /** Encoding and delimiter of a file. */
  findings: object;
  /** The batches after that row or item; the same at every call. */
  batches: (after: number) => AsyncIterable<Batch>;
}

/** A job cannot run at all, such as when its file is unreadable. */
export class JobRejected extends Error {
  constructor(readonly faults: object[]) {
    super('The job cannot run.');
  }
}

/** Another instance continues the job, or has ended it. */
export class JobTakenOver extends Error {
  constructor() {
    super('Another instance has taken over this job.');
  }
}

/** The author of the job, for revisions and the audit log. */
export const authorOf = ({ actor, requestId }: StoredJob): Author => ({ actor, requestId });

/** Columns of a StoredJob, of `catalog.jobs AS job`. */
export const JOB_COLUMNS = `
  job.id, job.kind, job.type, job.options, job.dry_run AS "dryRun", job.all_or_nothing AS "allOrNothing", job.status,
  job.cancel, job.starts,
  job.total, job.done, job.counts, job.faults, job.findings, job.actor, job.request_id AS "requestId",
  job.created_at AS "createdAt", job.started_at AS "startedAt", job.ended_at AS "endedAt"`;
