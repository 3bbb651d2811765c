import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { StoredJob } from './job-work.js';
import { type Scopes, readJob } from './jobs.js';

const POLL_INTERVAL_MS = 100;

/**
 * Returns the job as soon as it has ended, or as it is after so many seconds.
 * @throws CatalogError not_found
 */
export async function waitForJob(
  database: Pick<EntityManager, 'query'>,
  id: string,
  seconds: number,
  scopes: Scopes,
): Promise<StoredJob> {
  const deadline = performance.now() + seconds * 1_000;
  for (;;) {
    const job = await readJob(database, id, scopes);
    if (job.endedAt !== null || performance.now() >= deadline) return job;
    await sleep(POLL_INTERVAL_MS);
  }
}
