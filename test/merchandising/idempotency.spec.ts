import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { Catalogue } from '../db/catalogue.js';
import { aCategory, aMaterial, aProduct, anArticle, unique } from '../factories/contents.js';
import { scaled } from '../torture/scale.js';

describe('Idempotency-Key', () => {
  let catalogue: Catalogue;

  beforeAll(async () => {
    catalogue = await Catalogue.start({ engine: null, environment: { RATE_LIMIT_PER_KEY: 0 } });
  });

  afterAll(() => catalogue.stop());

  const post = (path: string, key: string, body: object) =>
    catalogue.merchandiser.send('post', path).set('idempotency-key', key).send(body);

  const count = async (): Promise<number> => {
    const [row] = await catalogue.dataSource.query('SELECT count(*)::int AS count FROM catalog.entries');
    return row.count;
  };

  it.each([
    ['products', aProduct()],
    ['articles', anArticle()],
    ['categories', aCategory()],
    ['materials', aMaterial()],
    ['search/synonyms', { words: ['沙发', '长椅'] }],
    ['search/rules', { name: 'a rule', queries: ['x'] }],
  ])('makes one of %s, and gets the same answer', async (path, body) => {
    const key = randomUUID();
    const first = await post(path, key, body).expect(201);
    const second = await post(path, key, body).expect(201);
    expect(first.headers['idempotent-replayed']).toBeUndefined();
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect(second.body).toEqual(first.body);
    for (const header of ['location', 'etag']) expect(second.headers[header]).toBe(first.headers[header]);
  });

  it('duplicates a product once', async () => {
    const chair = await catalogue.merchandiser.create('products', aProduct());
    const before = await count();
    const key = randomUUID();
    const sent = await Promise.all([1, 2, 3].map(() => post(`products/${chair.id}/duplicate`, key, {})));
    expect(new Set(sent.map(({ body }) => body.id)).size).toBe(1);
    expect(await count()).toBe(before + 1);
  });

  it('answers 422 when the key is used for another request, and is separate for each caller', async () => {
    const key = randomUUID();
    await post('products', key, aProduct()).expect(201);
    expect((await post('products', key, aProduct())).body).toMatchObject({ status: 422, code: 'key_reused' });
    expect((await post('articles', key, anArticle())).status).toBe(422);
    const other = await catalogue.newKey('merchandiser');
    const sent = request(catalogue.url)
      .post('/v1/merchandising/products')
      .set('authorization', `Bearer ${other}`);
    await sent.set('idempotency-key', key).send(aProduct()).expect(201);
    for (const bad of ['', 'two words', 'x'.repeat(201)])
      expect((await post('products', bad, aProduct())).status).toBe(400);
  });

  it('does not store errors, so that a retry may succeed', async () => {
    const { merchandiser } = catalogue;
    const sku = unique('BUSY').toUpperCase();
    const variants = [{ sku, prices: { CNY: 1 } }];
    const holder = await merchandiser.create('products', aProduct({ variants }));
    const [key, body] = [randomUUID(), aProduct({ variants })];
    expect((await post('products', key, body)).status).toBe(409);
    await merchandiser.patch('products', holder, { variants: null });
    const { status, headers } = await post('products', key, body);
    expect([status, headers['idempotent-replayed']]).toEqual([201, undefined]);
  });

  it('expires after a day', async () => {
    const [key, body] = [randomUUID(), aProduct({ variants: undefined })];
    const first = await post('products', key, body).expect(201);
    await catalogue.dataSource.query(
      `UPDATE catalog.idempotency_records SET created_at = now() - interval '25 hours' WHERE key = $1`,
      [key],
    );
    const second = await post('products', key, body).expect(201);
    expect(second.body.id).not.toBe(first.body.id);
  });

  it('creates each entry once when it is sent concurrently, interrupted and again', async () => {
    const total = scaled(2_000, 200);
    const before = await count();
    const tasks = Array.from({ length: total }, () => ({ key: randomUUID(), body: aProduct() }));
    const worker = async () => {
      for (let task = tasks.pop(); task; task = tasks.pop()) {
        const { key, body } = task;
        const cut = post('products', key, body).timeout(1 + Math.floor(Math.random() * 15));
        await Promise.all([cut.catch(() => undefined), post('products', key, body).expect(201)]);
        const { headers } = await post('products', key, body).expect(201);
        expect(headers['idempotent-replayed']).toBe('true');
      }
    };
    await Promise.all(Array.from({ length: 8 }, worker));
    expect(await count()).toBe(before + total);
  }, 300_000);
});
