import { setTimeout as sleep } from 'node:timers/promises';
import { usageOf } from './cpu-usage.js';
import { loadTest } from './load-test.js';
import { searches } from './search-texts.js';
import type { Stage } from './stage.js';
import { SteadyLoad } from './steady-load.js';

const SAMPLE_MS = 5_000;
const CONNECTIONS = 8;
/** Before that, caches fill. */
const WARM_UP_MS = 120_000;

export interface Soak {
  /** Answers per second. */
  rps: number;
  p50Ms: number;
  p99Ms: number;
  /** Resident memory of the service at the end of warming up and at most, in bytes. */
  rss: { warm: number; most: number };
  /** By least squares over what comes after warming up, in bytes per ten minutes. */
  slope: number;
}

/** Pages, lists, articles, searches and suggestions as fast as they are answered, beside five edits a second. */
export async function soak(stage: Stage, seconds: number): Promise<Soak> {
  const { service } = stage;
  const paths = await pathsOf(stage);
  const load = new SteadyLoad(stage);
  await load.begin();
  const started = performance.now();
  const samples: { at: number; rss: number }[] = [];
  let isOver = false;
  const sampling = (async () => {
    for (; !isOver; await sleep(SAMPLE_MS))
      samples.push({ at: performance.now() - started, rss: usageOf(service.pid).rss });
  })();
  const { rps, p50Ms, p99Ms } = await loadTest(
    { url: service.url, paths, holds: '"', pid: service.pid },
    CONNECTIONS,
    seconds,
  );
  isOver = true;
  await Promise.all([sampling, load.end()]);
  const warm = samples.filter(({ at }) => at >= Math.min(WARM_UP_MS, (seconds * 1_000) / 2));
  const most = Math.max(...samples.map(({ rss }) => rss));
  return { rps, p50Ms, p99Ms, rss: { warm: warm[0]?.rss ?? 0, most }, slope: slopeOf(warm) * 600_000 };
}

/** Of each kind as many as come in. */
async function pathsOf({ dataSource }: Stage): Promise<string[]> {
  const slugs = async (table: string, limit: number) => {
    const rows = await dataSource.query<{ slug: string }[]>(
      `SELECT slug FROM published.${table} WHERE locale = 'en' ORDER BY md5(slug) LIMIT $1`,
      [limit],
    );
    return rows.map(({ slug }) => slug);
  };
  const pages = (await slugs('products', 3_000)).map((slug) => `products/${slug}?locale=en`);
  const articles = (await slugs('articles', 400)).map((slug) => `articles/${slug}?locale=en`);
  const lists = (await slugs('categories', 50)).flatMap((slug) =>
    ['newest', 'price', '-price', 'name'].map((sort) => `products?locale=en&category=${slug}&sort=${sort}`),
  );
  const storefront = [...pages, ...articles, ...lists].map((path) => `/v1/storefront/${path}`);
  const searched = [...searches('&facets=none'), ...searches()];
  const suggested = searches('', (text) => text.slice(0, 3)).map((path) =>
    path.replace('/search?', '/suggest?'),
  );
  return [...storefront, ...searched, ...suggested];
}

/** Of a line through points, by least squares. */
function slopeOf(points: { at: number; rss: number }[]): number {
  const mean = (of: (point: (typeof points)[number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [at, rss] = [mean((point) => point.at), mean((point) => point.rss)];
  const spread = mean((point) => (point.at - at) ** 2);
  return mean((point) => (point.at - at) * (point.rss - rss)) / spread;
}
