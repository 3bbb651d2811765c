import type { DataSource, EntityManager } from 'typeorm';
import type { JobStatus } from '../../catalog/entities/operations/job.entity.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import type { ChangeResult } from '../batches/change-entries.js';
import { JobRejected, type JobWork, type StoredJob } from './job-work.js';
import {
  type Counts,
  addToItems,
  advance,
  countsWith,
  endJob,
  reportProgress,
  writeItems,
} from './job-progress.js';

/** Rolls the transaction of a job back. */
class Rollback extends Error {
  constructor(readonly reason: 'dry-run' | 'failed-items' | 'cancelled' | 'stopping') {
    super(reason);
  }
}

/**
 * Runs a job, or continues it after a crash.
 * @param isStopping whether the process stops, so that another one has to continue
 */
export async function runJob(
  database: DataSource,
  job: StoredJob,
  workOf: (job: StoredJob) => Promise<JobWork>,
  isStopping: () => boolean,
) {
  try {
    if (job.cancel) return await endJob(database, job.id, 'cancelled');
    const work = await workOf(job);
    await reportProgress(database, job.id, { total: work.total, findings: work.findings });
    const status =
      job.dryRun || job.allOrNothing
        ? await runInOneTransaction(database, job, work, isStopping)
        : await runInBatches(database, job, work, isStopping);
    if (status) await endJob(database, job.id, status);
  } catch (error) {
    if (!(error instanceof JobRejected)) throw error;
    await endJob(database, job.id, 'rejected', error.faults);
  }
}

/** Commits each batch together with the progress. */
async function runInBatches(
  database: DataSource,
  job: StoredJob,
  work: JobWork,
  isStopping: () => boolean,
): Promise<JobStatus | undefined> {
  let { done, counts } = job;
  for await (const { upTo, run, isSecondPass } of prefetch(work.batches(done))) {
    const from = done;
    const before = counts;
    const { isCancelled, after } = await inTransaction(database, async (manager) => {
      await work.begin?.(manager);
      const results = await run(manager);
      await (isSecondPass ? addToItems : writeItems)(manager, job.id, results);
      const after = isSecondPass ? before : countsWith(before, results);
      return { after, isCancelled: await advance(manager, job.id, from, { done: upTo, counts: after }) };
    });
    done = upTo;
    counts = after;
    if (isCancelled) return 'cancelled';
    if (isStopping()) return undefined;
  }
  return 'done';
}

/** Runs all batches in one transaction, and rolls it back for a dry run or when an item failed. */
async function runInOneTransaction(
  database: DataSource,
  job: StoredJob,
  work: JobWork,
  isStopping: () => boolean,
): Promise<JobStatus | undefined> {
  try {
    await database.transaction(async (manager) => {
      await runAllBatches(database, manager, job, work, isStopping);
      if (job.dryRun) throw new Rollback('dry-run');
      await endJob(manager, job.id, 'done');
    });
    return undefined;
  } catch (error) {
    if (!(error instanceof Rollback)) throw error;
    if (error.reason === 'stopping') return undefined;
    if (error.reason === 'cancelled') return 'cancelled';
    if (error.reason === 'dry-run') return 'done';
    // The first error ended it; a dry run collects all of them.
    const status = await runInOneTransaction(database, { ...job, dryRun: true }, work, isStopping);
    return status && 'rejected';
  }
}

async function runAllBatches(
  database: DataSource,
  manager: EntityManager,
  job: StoredJob,
  work: JobWork,
  isStopping: () => boolean,
) {
  let counts: Counts = {};
  await work.begin?.(manager);
  for await (const { upTo, run, isSecondPass } of prefetch(work.batches(0))) {
    const results = await run(manager);
    if (!isSecondPass) counts = countsWith(counts, results);
    if (!job.dryRun && results.some(({ faults }) => faults.length > 0)) throw new Rollback('failed-items');
    const write = isSecondPass ? addToItems : writeItems;
    // A dry run stores its results outside the transaction, which is rolled back.
    if (job.dryRun) await write(database, job.id, results.map(withoutVersion));
    else await write(manager, job.id, results);
    if (isStopping()) throw new Rollback('stopping');
    const isCancelled = await reportProgress(database, job.id, { done: upTo, counts });
    if (isCancelled) throw new Rollback('cancelled');
  }
}

/** A dry run saves no revision. */
const withoutVersion = (result: ChangeResult): ChangeResult => ({ ...result, version: null });

/** Yields the same items, and prepares the next one while the present one is processed. */
async function* prefetch<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  // An error is thrown when the item is awaited; until then it must not count as an unhandled rejection.
  const fetchNext = () => {
    const result = iterator.next();
    result.catch(() => undefined);
    return result;
  };
  try {
    for (let next = fetchNext(); ;) {
      const { value, done } = await next;
      if (done === true) return;
      next = fetchNext();
      yield value;
    }
  } finally {
    await iterator.return?.();
  }
}
