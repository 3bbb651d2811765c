import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { SeededRandom } from '../catalogue/seeded-random.js';
import { quantile } from '../quantile.js';
import type { Stage } from './stage.js';

const LOST_AFTER_MS = 30_000;
const POLL_MS = 5;

export interface Freshness {
  edits: number;
  medianMs: number;
  p95Ms: number;
  maxMs: number;
}

/**
 * From the answer to an edit that is published until a shopper's search finds it, one edit after the other, each of a
 * random product and a word that nothing else holds.
 */
export async function freshness({ service, key, dataSource }: Stage, edits: number): Promise<Freshness> {
  // Another at every run: a word of the last one would be there already.
  const random = new SeededRandom(Date.now());
  const products = await dataSource.query<{ id: string }[]>(
    `SELECT id FROM catalog.entries WHERE type = 'product' ORDER BY id`,
  );
  const pool = new Pool(service.url);
  const json = async (
    path: string,
    method: 'GET' | 'POST' | 'PATCH',
    expectedVersion?: number,
    content?: object,
  ) => {
    const answer = await pool.request({
      ...{ path, method, body: content && JSON.stringify(content) },
      headers: {
        authorization: `Bearer ${key}`,
        ...(content && { 'content-type': 'application/json' }),
        ...(expectedVersion !== undefined && { 'if-match': `"${expectedVersion}"` }),
      },
    });
    const body = (await answer.body.json()) as { version: number; total: number };
    if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(body)}`);
    return body;
  };
  const times: number[] = [];
  for (let edit = 0; edit < edits; edit++) {
    const path = `/v1/merchandising/products/${random.pick(products).id}`;
    const word = `q${random.whole(0, 1e9).toString(36)}x${edit}`;
    const { version } = await json(path, 'GET');
    const patched = await json(path, 'PATCH', version, { tagline: { en: word, 'zh-CN': word } });
    await json(`${path}/publish`, 'POST', patched.version);
    const published = performance.now();
    while ((await json(`/v1/storefront/search?q=${word}`, 'GET')).total === 0) {
      if (performance.now() - published > LOST_AFTER_MS) throw new Error(`${word} was not found in time`);
      await sleep(POLL_MS);
    }
    times.push(performance.now() - published);
  }
  await pool.close();
  return { edits, medianMs: quantile(times, 0.5), p95Ms: quantile(times, 0.95), maxMs: Math.max(...times) };
}
