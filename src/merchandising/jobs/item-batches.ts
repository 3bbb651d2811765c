import type { EntityManager } from 'typeorm';
import type { ChangeResult } from '../batches/change-entries.js';
import type { Batch, JobWork, StoredJob } from './job-work.js';

const BATCH = 200;

/**
 * The work of a job whose items were stored when it was created.
 * @param statement reads the items of job $1 after number $2, at most $3 of them, in order
 */
export async function itemBatches<Item extends { number: number }>(
  database: Pick<EntityManager, 'query'>,
  job: StoredJob,
  statement: string,
  changeItems: (manager: EntityManager, items: Item[]) => Promise<ChangeResult[]>,
): Promise<JobWork> {
  const [row] = await database.query<{ total: number }[]>(TOTAL, [job.id]);
  async function* batches(after: number): AsyncGenerator<Batch> {
    for (let last = after; ;) {
      const items = await database.query<Item[]>(statement, [job.id, last, BATCH]);
      const upTo = items.at(-1)?.number;
      if (upTo === undefined) return;
      yield { upTo, run: (manager) => changeItems(manager, items) };
      last = upTo;
    }
  }
  return { total: row?.total ?? 0, findings: {}, batches };
}

const TOTAL = 'SELECT count(*)::integer AS total FROM catalog.job_items WHERE job_id = $1';
