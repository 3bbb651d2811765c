import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue } from '../db/catalogue.js';
import { aProduct, unique } from '../factories/contents.js';

interface Named {
  id: string;
  name: string;
}

/** The same questions to a service with an engine and to one without. */
describe('without a search engine', () => {
  let whole: Catalogue;
  let degraded: Catalogue;

  beforeAll(async () => {
    whole = await Catalogue.start({ demo: true });
    await whole.drained();
    degraded = await Catalogue.start({ databaseUrl: whole.settings.databaseUrl, engine: null });
  });

  afterAll(async () => {
    await degraded.stop();
    await whole.stop();
  });

  const names = async (catalogue: Catalogue, query: string) => {
    const { body } = await catalogue.get(`/v1/storefront/search?${query}&limit=100`).expect(200);
    expect(body.degraded).toBe(catalogue === degraded);
    return { ...body, names: body.items.map(({ name }: Named) => name) };
  };

  it.each([
    ['q=实木', 'Ruche 休闲椅'],
    ['q=绒布', 'Ruche 休闲椅'],
    ['q=carl', 'Carl 休闲椅'],
    ['q=carll', 'Carl 休闲椅'],
    ['q=LC-GAST-02', 'Gaston 休闲椅'],
    ['q=休闲椅', 'Richards 休闲椅'],
  ])('Postgres finds by %s the %s', async (query, name) => {
    expect((await names(degraded, query)).names).toContain(name);
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
  ])('it counts what the engine counts: %s', async (query) => {
    const [one, other] = [await names(whole, query), await names(degraded, query)];
    expect([...other.names].sort()).toEqual([...one.names].sort());
    expect([other.total, other.facets]).toEqual([one.total, one.facets]);
    expect(one.total).toBeGreaterThan(0);
  });

  it.each(['新中式', '极简', '坐具', '客厅'])(
    'finds by style, room and category above, too: %s',
    async (q) => {
      expect((await names(degraded, `q=${q}&type=product`)).total).toBeGreaterThan(0);
    },
  );

  it.each([
    ['name', ''],
    ['price', ''],
    ['-price', ''],
    ['price', '实木'],
    ['name', '休闲椅'],
  ])('sorts by %s alike, for %p', async (sort, q) => {
    const query = `q=${q}&type=product&sort=${sort}`;
    const [one, other] = [await names(whole, query), await names(degraded, query)];
    const key = (body: { items: { name: string; card: { prices: { amount: number }[] } }[] }) =>
      body.items.map(({ name, card }) => (sort === 'name' ? name : card.prices[0]?.amount));
    const both = new Set(one.names.filter((name: string) => other.names.includes(name)));
    expect(both.size).toBeGreaterThan(2);
    const common = (body: typeof one) => ({ items: body.items.filter(({ name }: Named) => both.has(name)) });
    expect(key(common(other))).toEqual(key(common(one)));
  });

  it('sorts by the price in the currency that is asked for', async () => {
    const word = unique('currency').replaceAll('-', '');
    for (const [part, prices] of Object.entries({ first: { CNY: 1, USD: 2 }, second: { CNY: 2, USD: 1 } })) {
      const variants = [{ sku: unique('CURRENCY').toUpperCase(), prices }];
      await whole.merchandiser.createPublished(
        'products',
        aProduct({ name: { 'zh-CN': `${word} ${part}` }, variants }),
      );
    }
    await whole.drained();
    const [first, second] = [`${word} first`, `${word} second`];
    for (const catalogue of [whole, degraded]) {
      const sorted = async (by: string) => (await names(catalogue, `q=${word}&${by}`)).names;
      expect(await sorted('sort=price&currency=CNY')).toEqual([first, second]);
      expect(await sorted('sort=price&currency=USD')).toEqual([second, first]);
      expect(await sorted('sort=-price&currency=USD')).toEqual([first, second]);
    }
  });

  it('suggests products and articles', async () => {
    const { body } = await degraded.get('/v1/storefront/suggest?q=carl').expect(200);
    expect(body.products.map(({ name }: Named) => name)).toContain('Carl 休闲椅');
    expect(body.articles.length).toBeGreaterThan(0);
  });
});
