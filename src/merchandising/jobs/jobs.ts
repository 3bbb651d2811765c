import type { EntityManager } from 'typeorm';
import type { BulkType, JobKind, Outcome } from '../../catalog/entities/operations/job.entity.js';
import { CatalogError } from '../../catalog/errors.js';
import { decodeCursor, pageOf } from '../../platform/validation/cursor.js';
import type { Author } from '../common/author.js';
import { JOB_COLUMNS, type StoredJob } from './job-work.js';
import type { ListItemsInput, ListJobsInput } from './jobs.input.js';
import { notify } from '../../platform/database/notify.js';
import { CHANNELS } from '../../platform/database/locks-and-channels.js';

type Reader = Pick<EntityManager, 'query'>;

/** Entry types that the caller's API key is limited to; null is all. */
export type Scopes = string[] | null;

export interface NewJob {
  kind: JobKind;
  type: BulkType;
  options: object;
  dryRun: boolean;
  allOrNothing: boolean;
  status: 'uploading' | 'queued';
}

/** @returns the id of the job */
export async function createJob(manager: Reader, job: NewJob, { actor, requestId }: Author): Promise<string> {
  const [row] = await manager.query<{ id: string }[]>(CREATE, [
    job.kind,
    job.type,
    job.options,
    job.dryRun,
    job.allOrNothing,
    job.status,
    actor,
    requestId,
  ]);
  if (job.status === 'queued') await notifyJobs(manager);
  return row?.id ?? '';
}

/** Wakes the job runner when this transaction commits. */
export async function notifyJobs(manager: Reader) {
  await notify(manager, CHANNELS.jobs);
}

const CREATE = `
  INSERT INTO catalog.jobs (kind, type, options, dry_run, all_or_nothing, status, actor, request_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`;

/** @throws CatalogError not_found */
export async function readJob(manager: Reader, id: string, scopes: Scopes): Promise<StoredJob> {
  const [job] = await manager.query<StoredJob[]>(READ, [id, scopes]);
  if (!job) throw new CatalogError('not_found', 'There is no such job.');
  return job;
}

const IN_SCOPE = '($2::text[] IS NULL OR job.type = ANY ($2))';

const READ = `SELECT ${JOB_COLUMNS} FROM catalog.jobs AS job WHERE job.id = $1 AND ${IN_SCOPE}`;

/** Newest first. */
export async function listJobs(
  manager: Reader,
  { limit, cursor, kind, status }: ListJobsInput,
  scopes: Scopes,
) {
  const [before] = decodeCursor(cursor, 'jobs', ['uuid']) ?? [null];
  const rows = await manager.query<StoredJob[]>(LIST, [
    before,
    scopes,
    kind ?? null,
    limit + 1,
    status ?? null,
  ]);
  return pageOf(rows, limit, 'jobs', (last) => [last.id]);
}

const LIST = `
  SELECT ${JOB_COLUMNS} FROM catalog.jobs AS job
  WHERE ($1::uuid IS NULL OR job.id < $1) AND ${IN_SCOPE} AND ($3::text IS NULL OR job.kind = $3)
    AND job.status <> 'uploading' AND ($5::text[] IS NULL OR job.status = ANY ($5))
  ORDER BY job.id DESC LIMIT $4`;

export interface ListedItem {
  number: number;
  entryId: string | null;
  outcome: Outcome | null;
  version: number | null;
  faults: object[];
  changes: object[];
}

/** The items of a job, in order. */
export async function listItems(manager: Reader, jobId: string, { limit, cursor, outcome }: ListItemsInput) {
  const [after] = decodeCursor(cursor, 'items', ['int4']) ?? [-1];
  const rows = await manager.query<ListedItem[]>(ITEMS, [jobId, after, outcome ?? null, limit + 1]);
  return pageOf(rows, limit, 'items', (last) => [last.number]);
}

const ITEMS = `
  SELECT number, entry_id AS "entryId", outcome, version, faults, changes FROM catalog.job_items
  WHERE job_id = $1 AND number > $2 AND ($3::text IS NULL OR outcome = $3) ORDER BY number LIMIT $4`;

/** Stops a job after its present batch; batches that are committed stay. */
export async function cancelJob(manager: Reader, id: string) {
  await manager.query(CANCEL, [id]);
}

const CANCEL = `
  UPDATE catalog.jobs SET cancel = true,
    status = CASE status WHEN 'queued' THEN 'cancelled' ELSE status END,
    ended_at = CASE status WHEN 'queued' THEN now() END
  WHERE id = $1 AND status IN ('queued', 'running')`;
