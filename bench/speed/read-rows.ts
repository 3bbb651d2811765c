import { packageFile } from '../../src/platform/package-file.js';
import { Child } from './child.js';
import { type Effort, type Row, compare } from './compare.js';
import type { Stage } from './stage.js';

interface ReadCase {
  name: string;
  reach: number;
  floor: string;
  paths: string[];
  floorPaths: string[];
  holds: string;
  floorHolds: string;
  /** Of the entity that the caller has already. */
  tag?: string;
}

/** Pages that are asked for at random; autocannon walks the list in its order. */
const MOST_PAGES = 40_000;

/** The storefront's reads against bare Fastify that does as little as can be done. */
export async function readRows(stage: Stage, effort: Effort): Promise<Row[]> {
  await preparePages(stage);
  const floor = await Child.start(packageFile('dist/bench/speed/read-floor.js'), {
    DATABASE_URL: stage.postgresUrl,
  });
  const rows: Row[] = [];
  try {
    for (const each of await casesOf(stage)) {
      const { name, reach, floor: against, paths, floorPaths, holds, floorHolds, tag } = each;
      const service = { url: stage.service.url, paths, holds, tag, pid: stage.service.pid };
      const least = { url: floor.url, paths: floorPaths, holds: floorHolds, pid: floor.pid, name: against };
      rows.push(await compare(name, service, least, reach, effort));
    }
  } finally {
    await floor.stop();
  }
  return rows;
}

/** Ready JSON by key, of the same length as the service's pages. */
export async function preparePages({ dataSource }: Stage) {
  await dataSource.query(`
    CREATE SCHEMA IF NOT EXISTS bench;
    DROP TABLE IF EXISTS bench.pages;
    CREATE TABLE bench.pages (key text PRIMARY KEY, body text NOT NULL, note text);
    INSERT INTO bench.pages (key, body) SELECT slug, page FROM published.products WHERE locale = 'en';
    INSERT INTO bench.pages (key, body) SELECT 'article-' || slug, page FROM published.articles WHERE locale = 'en';
    ANALYZE bench.pages`);
}

async function tagOf(url: string): Promise<string> {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  await answer.arrayBuffer();
  return answer.headers.get('etag') ?? '';
}

async function casesOf({ dataSource, service }: Stage): Promise<ReadCase[]> {
  const slugs = async (table: string, limit: number) => {
    const rows = await dataSource.query<{ slug: string }[]>(
      `SELECT slug FROM published.${table} WHERE locale = 'en' ORDER BY md5(slug) LIMIT $1`,
      [limit],
    );
    return rows.map(({ slug }) => slug);
  };
  const categories = await dataSource.query<{ id: string; slug: string }[]>(
    `SELECT id, slug FROM published.categories WHERE locale = 'en' ORDER BY slug`,
  );
  const [products, articles] = [await slugs('products', MOST_PAGES), await slugs('articles', MOST_PAGES)];
  const page = (slug: string) => `/v1/storefront/products/${slug}?locale=en`;
  const essay = (slug: string) => `/v1/storefront/articles/${slug}?locale=en`;
  const [hot = ''] = products;
  const json = { holds: '"locale":"en"', floorHolds: '"locale":"en"' };
  const byKey = 'Fastify + pg by key';
  return [
    {
      ...{ name: `product page, random among ${products.length}`, reach: 0.75, floor: byKey, ...json },
      paths: products.map(page),
      floorPaths: products.map((slug) => `/page/${slug}`),
    },
    {
      ...{ name: 'product page, hot', reach: 0.75, floor: 'Fastify, fixed bytes', ...json },
      paths: [page(hot)],
      floorPaths: ['/fixed'],
    },
    {
      ...{ name: 'the same with If-None-Match, 304', reach: 0.85, floor: 'Fastify, fixed bytes' },
      ...{ holds: '', floorHolds: '"locale":"en"' },
      paths: [page(hot)],
      floorPaths: ['/fixed'],
      tag: await tagOf(`${service.url}${page(hot)}`),
    },
    {
      ...{ name: 'list of 20, two filters and a sort', reach: 0.75, floor: 'Fastify + pg, the same rows' },
      ...{ holds: '"items":[', floorHolds: '"items":[' },
      paths: categories.map(
        ({ slug }) => `/v1/storefront/products?locale=en&category=${slug}&inStock=true&sort=price`,
      ),
      floorPaths: categories.map(({ id }) => `/list/${id}`),
    },
    {
      ...{ name: `article, random among ${articles.length}`, reach: 0.6, floor: byKey, ...json },
      paths: articles.map(essay),
      floorPaths: articles.map((slug) => `/page/article-${slug}`),
    },
  ];
}
