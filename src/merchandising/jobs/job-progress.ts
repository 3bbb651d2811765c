import type { EntityManager } from 'typeorm';
import type { JobStatus, Outcome } from '../../catalog/entities/operations/job.entity.js';
import type { ChangeResult } from '../batches/change-entries.js';
import { JobTakenOver } from './job-work.js';

type Writer = Pick<EntityManager, 'query'>;
export type Counts = Partial<Record<Outcome, number>>;

interface Progress {
  done: number;
  counts: Counts;
}

export function countsWith(counts: Counts, changed: ChangeResult[]): Counts {
  const sum = { ...counts };
  for (const { outcome } of changed) sum[outcome] = (sum[outcome] ?? 0) + 1;
  return sum;
}

/** Stores the result of each item. */
export async function writeItems(manager: Writer, jobId: string, changed: ChangeResult[]) {
  await manager.query(ITEMS, [jobId, JSON.stringify(changed)]);
}

/** Adds the results of a second pass to those of the first. */
export async function addToItems(manager: Writer, jobId: string, changed: ChangeResult[]) {
  await manager.query(ADD, [jobId, JSON.stringify(changed)]);
}

const ROWS = `
  jsonb_to_recordset($2) AS row (
    number integer, "entryId" uuid, outcome text, "expectedVersion" integer, version integer,
    faults jsonb, changes jsonb)`;

/** A dry run writes from outside its transaction, where entries that it creates do not exist: their id is null. */
const ITEMS = `
  INSERT INTO catalog.job_items (job_id, number, entry_id, outcome, expected_version, version, faults, changes)
  SELECT $1, number, (SELECT id FROM catalog.entries WHERE id = "entryId"), outcome, "expectedVersion", version, faults,
         changes FROM ${ROWS}
  ON CONFLICT (job_id, number) DO UPDATE SET entry_id = coalesce(excluded.entry_id, job_items.entry_id),
    expected_version = coalesce(excluded.expected_version, job_items.expected_version), outcome = excluded.outcome, version = excluded.version,
    faults = excluded.faults, changes = excluded.changes`;

const ADD = `
  UPDATE catalog.job_items AS item SET
    outcome = CASE WHEN item.outcome = 'unchanged' THEN row.outcome ELSE item.outcome END,
    version = coalesce(row.version, item.version), faults = item.faults || row.faults,
    changes = CASE item.outcome WHEN 'created' THEN item.changes ELSE item.changes || row.changes END
  FROM ${ROWS} WHERE item.job_id = $1 AND item.number = row.number`;

/**
 * Stores the progress in the transaction that made it.
 * @returns whether the job is to be cancelled
 * @throws JobTakenOver where another instance has made progress with it
 */
export async function advance(manager: Writer, jobId: string, from: number, { done, counts }: Progress) {
  const [rows] = await manager.query<[{ cancel: boolean }[], number]>(ADVANCE, [
    jobId,
    from,
    done,
    JSON.stringify(counts),
  ]);
  const [job] = rows;
  if (!job) throw new JobTakenOver();
  return job.cancel;
}

const ADVANCE = `
  UPDATE catalog.jobs SET done = $3, counts = $4, starts = 0 WHERE id = $1 AND done = $2 AND status = 'running' RETURNING cancel`;

/**
 * Stores the progress outside the job's transaction, which may be rolled back.
 * @returns whether the job is to be cancelled
 */
export async function reportProgress(
  manager: Writer,
  jobId: string,
  { done, counts, total, findings }: Partial<Progress> & { total?: number; findings?: object },
): Promise<boolean> {
  const [rows] = await manager.query<[{ cancel: boolean }[], number]>(REPORT, [
    jobId,
    done ?? null,
    counts ? JSON.stringify(counts) : null,
    total ?? null,
    findings ? JSON.stringify(findings) : null,
  ]);
  return rows[0]?.cancel ?? false;
}

const REPORT = `
  UPDATE catalog.jobs SET done = coalesce($2, done), counts = coalesce($3, counts), total = coalesce($4, total),
    findings = coalesce($5, findings)
  WHERE id = $1 RETURNING cancel`;

/**
 * Ends a job and deletes its file.
 * @throws JobTakenOver where another instance has ended it
 */
export async function endJob(manager: Writer, jobId: string, status: JobStatus, faults: object[] = []) {
  const [, ended] = await manager.query<[unknown[], number]>(END_JOB, [
    jobId,
    status,
    JSON.stringify(faults),
  ]);
  if (ended === 0) throw new JobTakenOver();
  await manager.query('DELETE FROM catalog.job_chunks WHERE job_id = $1', [jobId]);
}

/** Counts the items again, so that an entry with a second pass counts once. */
const END_JOB = `
  UPDATE catalog.jobs SET status = $2, faults = $3, ended_at = clock_timestamp(),
    counts = (
      SELECT coalesce(jsonb_object_agg(outcome, entries), '{}') FROM (
        SELECT outcome, count(*) AS entries FROM catalog.job_items
        WHERE job_id = $1 AND outcome IS NOT NULL GROUP BY outcome) AS each)
  WHERE id = $1 AND status = 'running'`;
