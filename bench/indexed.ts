import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';

const LOOK_MS = 100;
const WITHIN_MS = 3_600_000;

/** Resolves when the index shows all that is published. */
export async function indexed(dataSource: DataSource) {
  for (const deadline = Date.now() + WITHIN_MS; Date.now() < deadline; await sleep(LOOK_MS)) {
    const [row] = await dataSource.query<{ full: boolean }[]>(
      `SELECT EXISTS (SELECT FROM search.indexes WHERE state = 'live')
              AND NOT EXISTS (SELECT FROM search.dirty WHERE error IS NULL) AS full`,
    );
    if (row?.full) return;
  }
  throw new Error('the index did not fill');
}
