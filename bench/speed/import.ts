import { setTimeout as sleep } from 'node:timers/promises';
import { ingredientsOf } from '../catalogue/fill.js';
import { generateProduct } from '../catalogue/generate.js';
import { usageOf } from './cpu-usage.js';
import type { Stage } from './stage.js';

const ROWS = 4_000;
const LOOK_MS = 100;

export interface Import {
  rows: number;
  /** From sending the file until the last row is public. */
  serviceMs: number;
  /** COPY of the same rows of `published.products` into a table with the same indexes. */
  floorMs: number;
  /** Resident memory of the service at most, in bytes. */
  rss: number;
}

/** A file of new products, imported and published by the service. */
export async function importing(stage: Stage): Promise<Import> {
  const { service, dataSource } = stage;
  const ingredients = await ingredientsOf(dataSource);
  // Numbers that no run before has had.
  const first = Date.now();
  const lines = Array.from({ length: ROWS }, (_each, index) =>
    JSON.stringify(generateProduct(first + index, ingredients)),
  );
  const headers = { authorization: `Bearer ${stage.key}` };
  const started = performance.now();
  const query = 'type=product&publish=true&onError=reject_failed_rows';
  const answer = await fetch(`${service.url}/v1/merchandising/imports?${query}`, {
    ...{
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/x-ndjson' },
      body: lines.join('\n'),
    },
  });
  let job = (await answer.json()) as { id: string; status: string; endedAt: string | null; counts: object };
  let rss = 0;
  for (; job.endedAt === null; await sleep(LOOK_MS)) {
    job = (await (
      await fetch(`${service.url}/v1/merchandising/jobs/${job.id}`, { headers })
    ).json()) as typeof job;
    rss = Math.max(rss, usageOf(service.pid).rss);
  }
  const serviceMs = performance.now() - started;
  if (!('created' in job.counts) || job.counts.created !== ROWS) throw new Error(JSON.stringify(job));
  return { rows: ROWS, serviceMs, floorMs: await copied(stage, job.id), rss };
}

async function copied({ dataSource }: Stage, jobId: string): Promise<number> {
  const [row] = await dataSource.query<{ data_directory: string }[]>('SHOW data_directory');
  const file = `'${row?.data_directory}/bench.copy'`;
  await dataSource.query(`
    CREATE SCHEMA IF NOT EXISTS bench;
    DROP TABLE IF EXISTS bench.copied;
    CREATE TABLE bench.copied (LIKE published.products INCLUDING ALL);
    COPY (SELECT product.* FROM published.products AS product
          WHERE id IN (SELECT entry_id FROM catalog.job_items WHERE job_id = '${jobId}')) TO ${file}`);
  const started = performance.now();
  await dataSource.query(`COPY bench.copied FROM ${file}`);
  return performance.now() - started;
}
