import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue } from '../db/catalogue.js';
import { aProduct, unique } from '../factories/contents.js';

interface Named {
  id: string;
  name: string;
}

/** The same requests to a service with an engine and to one without. */
describe('GET /v1/storefront/search without a search engine', () => {
  let withEngine: Catalogue;
  let withoutEngine: Catalogue;

  beforeAll(async () => {
    withEngine = await Catalogue.start({ demo: true });
    await withEngine.drained();
    withoutEngine = await Catalogue.start({ databaseUrl: withEngine.settings.databaseUrl, engine: null });
  });

  afterAll(async () => {
    await withoutEngine.stop();
    await withEngine.stop();
  });

  const search = async (catalogue: Catalogue, query: string) => {
    const { body } = await catalogue.get(`/v1/storefront/search?${query}&limit=100`).expect(200);
    expect(body.degraded).toBe(catalogue === withoutEngine);
    return { ...body, names: body.items.map(({ name }: Named) => name) };
  };

  it.each([
    ['q=实木', 'Ruche 休闲椅'],
    ['q=绒布', 'Ruche 休闲椅'],
    ['q=carl', 'Carl 休闲椅'],
    ['q=carll', 'Carl 休闲椅'],
    ['q=LC-GAST-02', 'Gaston 休闲椅'],
    ['q=休闲椅', 'Richards 休闲椅'],
  ])('finds by %s the product %s', async (query, name) => {
    expect((await search(withoutEngine, query)).names).toContain(name);
  });

  it.each([
    'q=',
    'q=&type=product',
    'q=&type=article',
    'q=&category=休闲椅',
    'q=&material=真皮&material=绒布',
    'q=&style=modern&color=grey',
    'q=&room=study&inStock=true',
    'q=&minPrice=100000&maxPrice=500000',
    'q=&currency=USD&maxPrice=50000&type=product',
  ])('returns the items, total and facets that the engine returns: %s', async (query) => {
    const byEngine = await search(withEngine, query);
    const byPostgres = await search(withoutEngine, query);
    expect([...byPostgres.names].sort()).toEqual([...byEngine.names].sort());
    expect(byPostgres.total).toBe(byEngine.total);
    expect(byPostgres.facets).toEqual(byEngine.facets);
    expect(byEngine.total).toBeGreaterThan(0);
  });

  it.each(['新中式', '极简', '坐具', '客厅'])('finds by style, room and parent category: %s', async (q) => {
    expect((await search(withoutEngine, `q=${q}&type=product`)).total).toBeGreaterThan(0);
  });

  it.each([
    ['name', ''],
    ['price', ''],
    ['-price', ''],
    ['price', '实木'],
    ['name', '休闲椅'],
  ])('sorts by %s in the order of the engine, for the text %p', async (sort, q) => {
    const query = `q=${q}&type=product&sort=${sort}`;
    const byEngine = await search(withEngine, query);
    const byPostgres = await search(withoutEngine, query);
    const key = (body: { items: { name: string; card: { prices: { amount: number }[] } }[] }) =>
      body.items.map(({ name, card }) => (sort === 'name' ? name : card.prices[0]?.amount));
    const both = new Set(byEngine.names.filter((name: string) => byPostgres.names.includes(name)));
    expect(both.size).toBeGreaterThan(2);
    const common = (body: typeof byEngine) => ({
      items: body.items.filter(({ name }: Named) => both.has(name)),
    });
    expect(key(common(byPostgres))).toEqual(key(common(byEngine)));
  });

  it('sorts by the price in the requested currency', async () => {
    const word = unique('currency').replaceAll('-', '');
    for (const [part, prices] of Object.entries({ first: { CNY: 1, USD: 2 }, second: { CNY: 2, USD: 1 } })) {
      const variants = [{ sku: unique('CURRENCY').toUpperCase(), prices }];
      await withEngine.merchandiser.createPublished(
        'products',
        aProduct({ name: { 'zh-CN': `${word} ${part}` }, variants }),
      );
    }
    await withEngine.drained();
    const [first, second] = [`${word} first`, `${word} second`];
    for (const catalogue of [withEngine, withoutEngine]) {
      const sorted = async (by: string) => (await search(catalogue, `q=${word}&${by}`)).names;
      expect(await sorted('sort=price&currency=CNY')).toEqual([first, second]);
      expect(await sorted('sort=price&currency=USD')).toEqual([second, first]);
      expect(await sorted('sort=-price&currency=USD')).toEqual([first, second]);
    }
  });

  it('suggests products and articles on GET /v1/storefront/suggest', async () => {
    const { body } = await withoutEngine.get('/v1/storefront/suggest?q=carl').expect(200);
    expect(body.products.map(({ name }: Named) => name)).toContain('Carl 休闲椅');
    expect(body.articles.length).toBeGreaterThan(0);
  });
});
