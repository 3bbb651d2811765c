import { Pool } from 'undici';
import { median } from '../quantile.js';
import { recordedSearches } from './recorded-searches.js';
import { searches } from './search-texts.js';
import type { Stage } from './stage.js';

const ALONE = 400;

/** What a light search takes more than the engine by itself, one at a time, in milliseconds at the median. */
export async function addedLatency(stage: Stage): Promise<{ serviceMs: number; engineMs: number }> {
  const paths = searches('&facets=none');
  const asked = await recordedSearches(stage, paths);
  const pool = new Pool(stage.meilisearch.url);
  const shop = new Pool(stage.service.url);
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${stage.meilisearch.apiKey}`,
    'accept-encoding': 'identity',
  };
  const [ours, engines]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < ALONE; turn++) {
    const path = paths[turn % paths.length] ?? '';
    ours.push(await timed(async () => (await shop.request({ path, method: 'GET' })).body.text()));
    engines.push(
      await timed(async () => {
        for (const body of asked.get(path) ?? [])
          await (await pool.request({ path: '/multi-search', method: 'POST', headers, body })).body.text();
      }),
    );
  }
  await Promise.all([pool.close(), shop.close()]);
  return { serviceMs: median(ours), engineMs: median(engines) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
