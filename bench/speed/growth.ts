import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Pool } from 'undici';
import { multiplyPublished } from '../catalogue/multiply.js';
import { quantile } from '../quantile.js';
import { loadTest } from './load-test.js';
import { plansOf } from './plans.js';
import { type Stage, startService } from './stage.js';

/** What it costs to read a catalogue of one size, asked one at a time with nothing kept, in milliseconds. */
export interface Growth {
  products: number;
  startMs: number;
  cases: { name: string; p50Ms: number; p99Ms: number }[];
  /** Resident bytes after ten seconds of pages and lists at random, as `npm start` runs it. */
  rss: number;
}

const ASKED = 400;
const WARM_UP = 100;

/** The storefront at a tenth, all and ten times of a hundred thousand products. */
export async function growth(stage: Stage, scales: number[], say: (line: string) => void): Promise<Growth[]> {
  const grown: Growth[] = [];
  let before = 1;
  for (const times of scales) {
    const mark = join(stage.directory, `multiplied-${times}`);
    if (times > 1 && !existsSync(mark)) {
      const started = performance.now();
      await multiplyPublished(stage.dataSource, times, before);
      writeFileSync(mark, '');
      say(`${times} of each product after ${Math.round((performance.now() - started) / 1000)} s`);
    }
    before = times;
    grown.push(await measure(stage, say));
  }
  say(await plansOf(stage));
  return grown;
}

async function measure(stage: Stage, say: (line: string) => void): Promise<Growth> {
  const [row] = await stage.dataSource.query<{ count: string }[]>(
    `SELECT count(*) FROM published.products WHERE locale = 'en'`,
  );
  const products = Number(row?.count);
  const started = performance.now();
  const bare = await startService(stage, { ...ALONE, RESPONSE_CACHE_MB: '0' });
  const startMs = performance.now() - started;
  const pool = new Pool(bare.url, { connections: 1 });
  const cases: Growth['cases'] = [];
  const paths = await pathsOf(stage, pool);
  try {
    for (const [name, some] of Object.entries(paths)) cases.push({ name, ...(await times(pool, some)) });
  } finally {
    await pool.close();
    await bare.stop();
  }
  const service = await startService(stage, ALONE);
  const mixed = { url: service.url, paths: Object.values(paths).flat(), holds: '"', pid: service.pid };
  const { rss } = await loadTest(mixed, 16, 10).finally(() => service.stop());
  say(
    `${products} products: start ${startMs.toFixed(0)} ms, ${(rss / 1_048_576).toFixed(0)} MB under load; ` +
      cases.map((each) => `${each.name} ${each.p50Ms.toFixed(2)}/${each.p99Ms.toFixed(1)} ms`).join(', '),
  );
  return { products, startMs, cases, rss };
}

async function times(pool: Pool, paths: string[]) {
  const durationsMs: number[] = [];
  for (let request = 0; request < WARM_UP + ASKED; request++) {
    const path = paths[request % paths.length] ?? '';
    const sent = performance.now();
    const answer = await pool.request({ path, method: 'GET' });
    await answer.body.arrayBuffer();
    if (answer.statusCode !== 200) throw new Error(`${answer.statusCode}: ${path}`);
    if (request >= WARM_UP) durationsMs.push(performance.now() - sent);
  }
  return { p50Ms: quantile(durationsMs, 0.5), p99Ms: quantile(durationsMs, 0.99) };
}

/** Without an engine: it would be busy for hours with what nobody searches here. */
const ALONE = { MEILISEARCH_URL: 'http://127.0.0.1:9', RECONCILE_MINUTES: '100000' };

async function pathsOf({ dataSource }: Stage, pool: Pool): Promise<Record<string, string[]>> {
  const slugs = async (table: string) => {
    const rows = await dataSource.query<{ slug: string }[]>(
      `SELECT slug FROM published.${table} TABLESAMPLE SYSTEM_ROWS (2000) WHERE locale = 'en'`,
    );
    return rows.map(({ slug }) => `/v1/storefront/${table}/${encodeURIComponent(slug)}?locale=en`);
  };
  await dataSource.query('CREATE EXTENSION IF NOT EXISTS tsm_system_rows');
  const categories = await dataSource.query<{ slug: string }[]>(
    `SELECT slug FROM published.categories WHERE locale = 'en' ORDER BY slug`,
  );
  const list = (query: string) => `/v1/storefront/products?locale=en&${query}`;
  const filtered = categories.map(({ slug }) => list(`category=${slug}&inStock=true&sort=price`));
  return {
    page: await slugs('products'),
    article: await slugs('articles'),
    list: ['newest', 'price', '-price', 'name'].map((sort) => list(`limit=10&sort=${sort}`)),
    'page 1,000 of a list': [list(`limit=10&sort=newest&cursor=${await cursorAfter(999, pool)}`)],
    'list, two filters and a sort': filtered,
  };
}

async function cursorAfter(pages: number, pool: Pool): Promise<string> {
  let cursor = '';
  for (let remaining = pages * 10; remaining > 0; remaining -= 90) {
    const path = `/v1/storefront/products?locale=en&sort=newest&limit=90${cursor && `&cursor=${cursor}`}`;
    const answer = await pool.request({ path, method: 'GET' });
    cursor = ((await answer.body.json()) as { nextCursor: string }).nextCursor;
  }
  return cursor;
}
