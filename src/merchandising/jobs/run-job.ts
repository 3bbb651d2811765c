import type { DataSource, EntityManager } from 'typeorm';
import type { JobStatus } from '../../catalog/entities/operations/job.entity.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import type { Changed } from '../batches/change-entries.js';
import { JobRejected, type JobWork, type StoredJob } from './job-work.js';
import {
  type Counts,
  addToItems,
  advance,
  countsWith,
  endJob,
  noteProgress,
  writeItems,
} from './job-progress.js';

/** Stops a transaction that is not to be kept. */
class Undone extends Error {
  constructor(readonly why: 'tried' | 'refused' | 'cancelled' | 'stopping') {
    super(why);
  }
}

/**
 * Does a job, or what is left of it after a crash.
 * @param isStopping whether to leave the rest to who comes next
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
    await noteProgress(database, job.id, { total: work.total, findings: work.findings });
    const status =
      job.dryRun || job.allOrNothing
        ? await runAtOnce(database, job, work, isStopping)
        : await runByBatches(database, job, work, isStopping);
    if (status) await endJob(database, job.id, status);
  } catch (error) {
    if (!(error instanceof JobRejected)) throw error;
    await endJob(database, job.id, 'rejected', error.faults);
  }
}

/** Each batch is kept as it is done, with how far that is. */
async function runByBatches(
  database: DataSource,
  job: StoredJob,
  work: JobWork,
  isStopping: () => boolean,
): Promise<JobStatus | undefined> {
  let { done, counts } = job;
  for await (const { upTo, run, isAgain } of ahead(work.batches(done))) {
    const from = done;
    const before = counts;
    const { isCancelled, after } = await inTransaction(database, async (manager) => {
      await work.begin?.(manager);
      const changed = await run(manager);
      await (isAgain ? addToItems : writeItems)(manager, job.id, changed);
      const after = isAgain ? before : countsWith(before, changed);
      return { after, isCancelled: await advance(manager, job.id, from, { done: upTo, counts: after }) };
    });
    done = upTo;
    counts = after;
    if (isCancelled) return 'cancelled';
    if (isStopping()) return undefined;
  }
  return 'done';
}

/** One transaction for all of it: kept when it is for real and nothing failed, and undone otherwise. */
async function runAtOnce(
  database: DataSource,
  job: StoredJob,
  work: JobWork,
  isStopping: () => boolean,
): Promise<JobStatus | undefined> {
  try {
    await database.transaction(async (manager) => {
      await tryAll(database, manager, job, work, isStopping);
      if (job.dryRun) throw new Undone('tried');
      await endJob(manager, job.id, 'done');
    });
    return undefined;
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
    if (error.why === 'stopping') return undefined;
    if (error.why === 'cancelled') return 'cancelled';
    if (error.why === 'tried') return 'done';
    // It cannot be: so that all the reasons are known, it is tried to its end.
    const status = await runAtOnce(database, { ...job, dryRun: true }, work, isStopping);
    return status && 'rejected';
  }
}

async function tryAll(
  database: DataSource,
  manager: EntityManager,
  job: StoredJob,
  work: JobWork,
  isStopping: () => boolean,
) {
  let counts: Counts = {};
  await work.begin?.(manager);
  for await (const { upTo, run, isAgain } of ahead(work.batches(0))) {
    const changed = await run(manager);
    if (!isAgain) counts = countsWith(counts, changed);
    if (!job.dryRun && changed.some(({ faults }) => faults.length > 0)) throw new Undone('refused');
    const write = isAgain ? addToItems : writeItems;
    // What is only tried does not exist for anybody else, so nothing can point at it.
    if (job.dryRun) await write(database, job.id, changed.map(tried));
    else await write(manager, job.id, changed);
    if (isStopping()) throw new Undone('stopping');
    const isCancelled = await noteProgress(database, job.id, { done: upTo, counts });
    if (isCancelled) throw new Undone('cancelled');
  }
}

/** What is tried makes no revision. */
const tried = (changed: Changed): Changed => ({ ...changed, version: null });

/** The same, but each is prepared while the one before is being worked on. */
async function* ahead<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  // Its failure is thrown when it is its turn, and not before anybody waits for it.
  const take = () => {
    const taken = iterator.next();
    taken.catch(() => undefined);
    return taken;
  };
  try {
    for (let next = take(); ;) {
      const { value, done } = await next;
      if (done === true) return;
      next = take();
      yield value;
    }
  } finally {
    await iterator.return?.();
  }
}
