import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { ReadDatabase, STOREFRONT_ROLE } from '../../src/platform/database/read-database.js';
import { packageFile } from '../../src/platform/package-file.js';
import { Catalogue } from '../db/catalogue.js';
import { aProduct, anArticle, unique } from '../factories/contents.js';

const CANARY = 'zqxcanary';
const both = (text: string) => ({ 'zh-CN': `${text}椅`, en: text });
const canary = () => both(`${CANARY} ${unique('w')}`);
const media = () => ({
  url: `https://example.com/${CANARY}.jpg`,
  alt: canary(),
  width: 10,
  height: 10,
  role: 'main',
});

/** A product with the canary in every field that takes a word. */
function canaryProduct(links: { material: string; category: string; product: string }) {
  return {
    name: canary(),
    tagline: canary(),
    description: canary(),
    designNotes: [{ aspect: canary(), text: canary() }],
    colorName: canary(),
    categories: [links.category],
    materials: [{ part: 'legs', material: links.material, note: canary() }],
    related: [{ product: links.product, kind: 'similar' }],
    media: [media()],
    brand: CANARY,
    designer: CANARY,
    collection: CANARY,
    care: canary(),
    upholstery: { composition: [{ fibre: canary(), percent: 100 }], leatherGrade: CANARY },
    fill: [{ zone: 'seat', material: canary() }],
    certifications: [{ authority: CANARY, name: CANARY, code: CANARY, level: CANARY }],
    variants: [
      {
        sku: unique(CANARY).toUpperCase(),
        prices: { CNY: 1 },
        options: [{ name: canary(), value: canary() }],
      },
    ],
  };
}

function canaryArticle(products: string[]) {
  return {
    title: canary(),
    kind: 'essay',
    summary: canary(),
    body: canary(),
    tags: { 'zh-CN': [CANARY], en: [CANARY] },
    cover: media(),
    products: products.map((product) => ({ product, note: canary() })),
  };
}

describe('draft isolation', () => {
  let catalogue: Catalogue;
  const slugs: { products: string[]; articles: string[] } = { products: [], articles: [] };

  beforeAll(async () => {
    catalogue = await Catalogue.start();
    const { merchandiser } = catalogue;
    const shown = await merchandiser.createPublished('products', aProduct());
    const material = await merchandiser.create('materials', { name: canary(), kind: 'wood', care: canary() });
    const category = await merchandiser.create('categories', { name: canary() });
    const links = { material: material.id, category: category.id, product: shown.id };
    const drafts = [];
    for (let index = 0; index < 25; index++)
      drafts.push(await merchandiser.create('products', canaryProduct(links)));
    slugs.products = drafts.flatMap(({ slug }) => Object.values(slug));
    const ids = drafts.slice(0, 3).map(({ id }) => id);
    for (let index = 0; index < 24; index++) {
      const draft = await merchandiser.create('articles', canaryArticle([shown.id, ...ids]));
      slugs.articles.push(...Object.values(draft.slug));
    }
    // Published, with a canary in changes that are not; and published, linking drafts.
    const changed = await merchandiser.createPublished('products', aProduct());
    await merchandiser.patch('products', changed, { tagline: canary(), brand: CANARY });
    const sku = (drafts[0]?.['variants'] as { sku: string }[])[0]?.sku;
    const linking = anArticle({
      products: [{ product: shown.id }, ...ids.map((product) => ({ product }))],
      body: { 'zh-CN': `看这里\n\n::product[${sku}]\n\n完`, en: `Look\n\n::product[${sku}]\n\nEnd` },
    });
    await merchandiser.createPublished('articles', linking);
    await merchandiser.createPublished(
      'products',
      aProduct({ related: [{ product: ids[0], kind: 'similar' }] }),
    );
    await merchandiser.setAvailability(sku ?? '', { status: 'in_stock', quantity: 770_770_771 });
    await catalogue.drained();
  });

  afterAll(() => catalogue.stop());

  it("denies the storefront's database role access to working copies", async () => {
    const tables = await catalogue.dataSource.query<{ name: string; kind: string }[]>(
      `SELECT format('%I.%I', nspname, relname) AS name, relkind AS kind FROM pg_class
       JOIN pg_namespace ON pg_namespace.oid = relnamespace
       WHERE nspname = 'catalog' AND relkind IN ('r', 'p', 'v', 'm', 'f', 'S')`,
    );
    expect(tables.length).toBeGreaterThan(15);
    const client = new pg.Client({
      connectionString: catalogue.settings.databaseUrl,
      options: `-c role=${STOREFRONT_ROLE}`,
    });
    await client.connect();
    try {
      for (const { name, kind } of tables) {
        const denied = expect.objectContaining({ code: '42501' });
        await expect(client.query(`SELECT * FROM ${name}`)).rejects.toEqual(denied);
        if (kind !== 'r') continue;
        await expect(client.query(`DELETE FROM ${name}`)).rejects.toEqual(denied);
      }
      for (const sql of ['DELETE FROM published.products', "UPDATE published.articles SET name = 'x'"]) {
        await expect(client.query(sql)).rejects.toEqual(expect.objectContaining({ code: '42501' }));
      }
    } finally {
      await client.end();
    }
  });

  it('denies the connections of storefront and search access to working copies', async () => {
    const database = catalogue.app.get(ReadDatabase);
    const statement = { name: '', text: 'SELECT current_user AS role' };
    expect(await database.rows(statement)).toEqual([{ role: STOREFRONT_ROLE }]);
    await expect(database.rows({ name: '', text: 'SELECT FROM catalog.entries' })).rejects.toThrow(
      'permission denied',
    );
  });

  it('keeps drafts out of every GET of the API, in either locale', async () => {
    const document = JSON.parse(readFileSync(packageFile('openapi.json'), 'utf8')) as {
      paths: Record<string, { get?: unknown }>;
    };
    const routes = Object.keys(document.paths).filter((path) => document.paths[path]?.get);
    expect(routes.length).toBeGreaterThan(12);
    const paths = [...routes.flatMap((route) => requestsFor(route, slugs)), '/openapi.json', '/metrics'];
    for (const path of paths) {
      for (const locale of ['zh-CN', 'en']) {
        const response = await catalogue.get(path).set('accept-language', locale);
        expect([path, response.status < 500]).toEqual([path, true]);
        const everything = `${JSON.stringify(response.headers)} ${response.text ?? ''}`;
        expect([path, everything.toLowerCase().includes(CANARY)]).toEqual([path, false]);
        // Metrics are full of numbers of their own.
        if (path !== '/metrics') expect([path, everything.includes('770770771')]).toEqual([path, false]);
      }
    }
  });

  it('answers drafts like entries that do not exist', async () => {
    const of = async (slug: string) => {
      const { status, body } = await catalogue.get(`/v1/storefront/products/${slug}`);
      return { status, body: { ...body, requestId: '' } };
    };
    expect(await of(slugs.products[0] ?? '')).toEqual(await of('there-never-was-one'));
  });
});

/** Addresses to try for a route: with drafts' slugs, with the beginning of the canary, with every sort and filter. */
function requestsFor(route: string, slugs: { products: string[]; articles: string[] }): string[] {
  if (route.endsWith('products/{slug}')) return slugs.products.map((slug) => route.replace('{slug}', slug));
  if (route.endsWith('articles/{slug}')) return slugs.articles.map((slug) => route.replace('{slug}', slug));
  const fixed = route.replace(/\{[^}]+\}/g, '01900000-0000-7000-8000-000000000000');
  if (route.endsWith('/search')) {
    const queries = [
      'q=',
      'q=zqxcan',
      'q=椅',
      'type=article',
      'type=product',
      'category=zqxcanary',
      'material=zqxcanary',
    ];
    return [...queries, 'q=zqx&sort=price', 'q=77077'].map((query) => `${fixed}?${query}&limit=100`);
  }
  if (route.endsWith('/suggest'))
    return ['q=', 'q=zqx', 'q=zqxcan'].map((query) => `${fixed}?${query}&limit=20`);
  if (route === '/v1/storefront/products') {
    return ['', '?limit=100', '?sort=name', '?sort=-price', '?maxPrice=10', '?inStock=true'].map(
      (query) => fixed + query,
    );
  }
  return [fixed];
}
