import type { EntityManager } from 'typeorm';
import type { Author } from '../common/author.js';
import type { BulkType, JobKind, JobStatus, Outcome } from '../../catalog/entities/operations/job.entity.js';
import type { Changed } from '../batches/change-entries.js';

/** A job as it is stored. */
export interface StoredJob {
  id: string;
  kind: JobKind;
  type: BulkType;
  options: object;
  dryRun: boolean;
  allOrNothing: boolean;
  status: JobStatus;
  /** Somebody wants it to stop. */
  cancel: boolean;
  /** How often it was begun since it last came further. */
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

/** Some entries that are changed in one transaction. */
export interface Batch {
  /** Number of the last row or entry that it takes care of. */
  upTo: number;
  /** The job comes back to these entries: what becomes of them now is added to what became of them before. */
  isAgain?: boolean;
  /** Has no effect but on the database: it is run again where two writers met in a deadlock. */
  run: (manager: EntityManager) => Promise<Changed[]>;
}

/** How one kind of job goes about its work. */
export interface JobWork {
  /** Takes what has to be taken before any entry is, in each transaction: two writers could wait for each other. */
  begin?: (manager: EntityManager) => Promise<void>;
  /** How many rows or entries there are. */
  total: number;
  /** What there is to say of the file. */
  findings: object;
  /** What is left to do after that row or entry; the same at every call. */
  batches: (after: number) => AsyncIterable<Batch>;
}

/** Nothing of a job can be done: its file cannot be read. */
export class JobRejected extends Error {
  constructor(readonly faults: object[]) {
    super('The job cannot be done.');
  }
}

/** Another instance goes on with a job, or has ended it. */
export class TakenOver extends Error {
  constructor() {
    super('Another instance goes on with this job.');
  }
}

/** Who wants it done, for revisions and audit. */
export const authorOf = ({ actor, requestId }: StoredJob): Author => ({ actor, requestId });

/** Columns of a StoredJob, of `catalog.jobs AS job`. */
export const JOB_COLUMNS = `
  job.id, job.kind, job.type, job.options, job.dry_run AS "dryRun", job.all_or_nothing AS "allOrNothing", job.status,
  job.cancel, job.starts,
  job.total, job.done, job.counts, job.faults, job.findings, job.actor, job.request_id AS "requestId",
  job.created_at AS "createdAt", job.started_at AS "startedAt", job.ended_at AS "endedAt"`;
