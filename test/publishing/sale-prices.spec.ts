import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue } from '../db/catalogue.js';
import { until } from '../db/until.js';
import { aProduct, unique } from '../factories/contents.js';
import type { Entry } from '../factories/merchandiser.js';

const inMs = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();

describe('sale prices', () => {
  let catalogue: Catalogue;

  beforeAll(async () => {
    catalogue = await Catalogue.start();
  });

  afterAll(() => catalogue.stop());

  const offering = (offers: object[]) => {
    const sku = unique('OFFER').toUpperCase();
    return aProduct({ variants: [{ sku, prices: { CNY: 500_000, USD: 70_000 }, offers }], brand: sku });
  };

  const page = async (chair: Entry) =>
    (await catalogue.get(`/v1/storefront/products/${chair.slug['zh-CN']}`)).body;

  const money = (amount: number, currency = 'CNY') => ({ amount, currency });
  const [regular, reduced, usd] = [money(500_000), money(300_000), money(70_000, 'USD')];

  it('begin at their time: on the page, on the card, in lists and in search', async () => {
    const [from, end] = [inMs(1_500), inMs(1e9)];
    const chair = await catalogue.merchandiser.createPublished(
      'products',
      offering([{ from, until: end, prices: { CNY: 300_000 } }]),
    );
    const before = await page(chair);
    if (Date.now() < Date.parse(from))
      expect(before.variants[0]).toMatchObject({ price: regular, regularPrices: null, offerUntil: null });

    await until('the offer begins', async () => (await page(chair)).variants[0].offerUntil !== null);
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(from));
    const { variants, jsonLd } = await page(chair);
    expect(variants[0]).toMatchObject({
      ...{ price: reduced, prices: [reduced, usd], regularPrices: [regular, usd], offerUntil: end },
    });
    expect(jsonLd.offers[0]).toMatchObject({ price: '3000.00', priceValidUntil: end });
    const { body: list } = await catalogue.get('/v1/storefront/products?maxPrice=400000&limit=100');
    expect(list.items).toMatchObject([{ id: chair.id, price: reduced, regularPrice: regular }]);
    await until('search knows', async () => {
      const { body } = await catalogue.get(`/v1/storefront/search?q=${chair['brand']}&maxPrice=400000`);
      return body.total === 1;
    });
  });

  it('end at their time', async () => {
    const end = inMs(1_500);
    const chair = await catalogue.merchandiser.createPublished(
      'products',
      offering([{ from: inMs(-1_000), until: end, prices: { CNY: 350_000 } }]),
    );
    const before = await page(chair);
    if (Date.now() < Date.parse(end)) expect(before.variants[0]).toMatchObject({ price: money(350_000) });
    await until('the offer ends', async () => (await page(chair)).variants[0].offerUntil === null);
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(end));
    expect((await page(chair)).variants[0]).toMatchObject({ prices: [regular, usd], regularPrices: null });
    const { body: list } = await catalogue.get('/v1/storefront/products?maxPrice=400000&limit=100');
    expect(list.items.map(({ id }: { id: string }) => id)).not.toContain(chair.id);
  });

  it('apply as soon as they are published, until they are removed', async () => {
    const { merchandiser } = catalogue;
    const body = offering([{ from: inMs(-1_000), until: inMs(1e9), prices: { USD: 60_000 } }]);
    const chair = await merchandiser.createPublished('products', body);
    const read = async () =>
      (await catalogue.get(`/v1/storefront/products/${chair.slug['zh-CN']}`)).body.variants[0];
    expect(await read()).toMatchObject({ prices: [{ amount: 500_000 }, { amount: 60_000 }] });
    const [variant] = chair['variants'] as { offers?: object }[];
    await merchandiser.patch('products', chair, { variants: [{ ...variant, offers: [] }] });
    await merchandiser.publish('products', chair);
    expect(await read()).toMatchObject({
      prices: [{ amount: 500_000 }, { amount: 70_000 }],
      regularPrices: null,
    });
  });

  it('are rejected with every error when they overlap or end before they begin', async () => {
    const prices = { CNY: 1 };
    const { status, body } = await catalogue.merchandiser.send('post', 'products').send(
      offering([
        { from: '2027-01-01T00:00:00Z', until: '2027-02-01T00:00:00Z', prices },
        { from: '2027-01-31T00:00:00Z', until: '2027-03-01T00:00:00Z', prices },
        { from: '2027-06-01T00:00:00Z', until: '2027-05-01T00:00:00Z', prices },
      ]),
    );
    expect([
      status,
      ...body.errors.map(({ path, code }: { path: string; code: string }) => [path, code]),
    ]).toEqual([400, ['variants.0.offers.1.from', 'overlap'], ['variants.0.offers.2.until', 'bad_period']]);
    const missing = await catalogue.merchandiser.send('post', 'products').send(offering([{ prices }]));
    expect(missing.body.errors.map(({ path }: { path: string }) => path)).toEqual([
      ...['variants.0.offers.0.from', 'variants.0.offers.0.until'],
    ]);
  });
});
