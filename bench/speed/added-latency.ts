import { Pool } from 'undici';
import { median } from '../quantile.js';
import { recordedSearches } from './recorded-searches.js';
import { startSearchFloor } from './search-floor.js';
import { searches } from './search-texts.js';
import { type Stage, startPatient } from './stage.js';

const TURNS = 500;
const WARM_UP = 100;

export interface AddedLatency {
  engineMs: number;
  /** What the service takes more than the engine, and what bare Fastify with undici does. */
  serviceMs: number;
  floorMs: number;
}

/** Light searches, one at a time, at the median; each turn asks engine, floor and service the same. */
export async function addedLatency(stage: Stage): Promise<AddedLatency> {
  const paths = searches('&facets=none');
  const recordedBodies = await recordedSearches(stage, paths);
  const floor = await startSearchFloor(stage, recordedBodies);
  const service = await startPatient(stage);
  const [atEngine, atFloor, atService] = [stage.meilisearch, floor.server, service].map(
    ({ url }) => new Pool(url),
  ) as [Pool, Pool, Pool];
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${stage.meilisearch.apiKey}`,
    'accept-encoding': 'identity',
  };
  const get = async (pool: Pool, path: string) => (await pool.request({ path, method: 'GET' })).body.text();
  const turns: AddedLatency[] = [];
  try {
    for (let turn = 0; turn < TURNS; turn++) {
      const path = paths[turn % paths.length] ?? '';
      const engineMs = await timed(async () => {
        for (const body of recordedBodies.get(path) ?? [])
          await (
            await atEngine.request({ path: '/multi-search', method: 'POST', headers, body })
          ).body.text();
      });
      const floorMs = (await timed(() => get(atFloor, floor.pathOf(path)))) - engineMs;
      const serviceMs = (await timed(() => get(atService, path))) - engineMs;
      if (turn >= WARM_UP) turns.push({ engineMs, floorMs, serviceMs });
    }
  } finally {
    await Promise.all([atEngine, atFloor, atService].map((pool) => pool.close()));
    await Promise.all([floor.server.stop(), service.stop()]);
  }
  return {
    engineMs: median(turns.map(({ engineMs }) => engineMs)),
    floorMs: median(turns.map(({ floorMs }) => floorMs)),
    serviceMs: median(turns.map(({ serviceMs }) => serviceMs)),
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
