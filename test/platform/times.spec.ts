import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isDate, isDateTime } from '../../src/platform/validation/iso-date-time.js';
import { Catalogue } from '../db/catalogue.js';
import { aProduct, unique } from '../factories/contents.js';
import type { Entry } from '../factories/merchandiser.js';

const INVALID_TIMES = [
  ...[
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+14:00',
    '9999-12-31T23:59:59-00:01',
    '+010000-01-01T00:00:00Z',
  ],
  ...[
    '2030-01-01T00:00:00+16:00',
    '2030-01-01T00:00:00-15:60',
    '2030-01-01T24:00:00Z',
    '2030-01-01T12:60:00Z',
  ],
  ...[
    '2030-02-30T00:00:00Z',
    '2030-13-01T00:00:00Z',
    '2030-01-01',
    '2030-01-01T00:00:00',
    '2030-W01',
    '1e9',
    '',
  ],
];
const TIMES = [
  ...['2030-01-01T00:00:00Z', '2030-01-01T00:00:00.123456789+08:00', '2030-02-28T23:59:00-15:59'],
  ...['9999-12-31T23:59:59.999999999Z', '0001-01-01T00:00:00Z', '2028-02-29T00:00:00+15:59'],
];

describe('times in requests', () => {
  let catalogue: Catalogue;
  let product: Entry;
  let webhook: { id: string };

  beforeAll(async () => {
    catalogue = await Catalogue.start({ engine: null, environment: { WEBHOOKS_TO_PRIVATE: true } });
    product = await catalogue.merchandiser.create('products', aProduct());
    const request = catalogue.merchandiser.send('post', 'webhooks').send({ url: 'http://127.0.0.1:9/' });
    webhook = (await request.expect(201)).body as { id: string };
  });

  afterAll(() => catalogue.stop());

  const send = (method: 'get' | 'post' | 'put' | 'patch', path: string) =>
    catalogue.merchandiser.send(method, path).set('if-match', `"${product.version}"`);

  /** Every parameter or field that takes a time, with a request that sends one. */
  const REQUESTS: [name: string, put: (time: string) => PromiseLike<{ status: number }>][] = [
    ['GET audit?from', (from) => send('get', 'audit').query({ from })],
    ['GET audit?to', (to) => send('get', 'audit').query({ to })],
    [
      'PUT schedule',
      (publishAt) => send('put', `products/${product.id}/schedule`).send({ en: { publishAt } }),
    ],
    ['POST keys', (expiresAt) => send('post', 'keys').send({ name: 'x', role: 'viewer', expiresAt })],
    ['POST search/rules', (until) => send('post', 'search/rules').send({ name: unique('rule'), until })],
    ['POST replay', (since) => send('post', `webhooks/${webhook.id}/replay`).send({ since })],
    [
      'POST products, a sale price',
      (from) => {
        const offers = [{ from, until: '9999-12-31T23:59:59.9999999Z', prices: { CNY: 1 } }];
        const variants = [{ sku: unique('SKU').toUpperCase(), prices: { CNY: 2 }, offers }];
        return send('post', 'products').send({ name: { en: 'x' }, variants });
      },
    ],
  ];

  it.each(REQUESTS)('are refused by %s where they are invalid', async (_name, put) => {
    for (const time of INVALID_TIMES) expect([time, (await put(time)).status]).toEqual([time, 400]);
  });

  it.each(REQUESTS)('are never an internal error of %s where they are valid', async (_name, put) => {
    for (const time of TIMES) expect([time, (await put(time)).status < 500]).toEqual([time, true]);
  });

  it('are stored to the microsecond', async () => {
    const times = { publishAt: '2030-01-01T00:00:00.1234567Z' };
    const { body } = await send('put', `products/${product.id}/schedule`).send({ en: times }).expect(200);
    expect(JSON.stringify(body)).toContain('2030-01-01T00:00:00.123');
  });

  it.each(INVALID_TIMES)('are not recognised in %j', (text) => expect(isDateTime(text)).toBe(false));
  it.each(TIMES)('are recognised in %j', (text) => expect(isDateTime(text)).toBe(true));
  it.each(['2030-02-30', '2030-W01', '2030', '20300101', '2030-01-01T10:00', '2030-1-1'])(
    'are not recognised as a date in %j',
    (text) => expect(isDate(text)).toBe(false),
  );
});

describe('null in a request', () => {
  let catalogue: Catalogue;
  let product: Entry;

  beforeAll(async () => {
    catalogue = await Catalogue.start({ engine: null });
    product = await catalogue.merchandiser.create('products', aProduct());
  });

  afterAll(() => catalogue.stop());

  const send = (method: 'post' | 'put', path: string, body: object) =>
    catalogue.merchandiser.send(method, path).set('if-match', `"${product.version}"`).send(body);

  it.each<[method: 'post' | 'put', path: string, body: object, status: number]>([
    ['post', 'products/ID/preview', { seconds: null }, 201],
    ['put', 'products/ID/schedule', { en: { publishAt: null } }, 200],
    ['put', 'products/ID/schedule', { en: null }, 200],
    [
      'post',
      'bulk-edits',
      { type: 'product', patch: {}, filter: { q: null, state: null }, dryRun: null },
      202,
    ],
    ['post', 'keys', { name: 'n', role: 'viewer', expiresAt: null }, 201],
    [
      'put',
      'completeness/rules',
      { rules: [{ type: 'product', category: null, required: [], recommended: [] }] },
      200,
    ],
    ['post', 'products/ID/publish', { locales: null }, 200],
    ['post', 'products/ID/unpublish', { locales: null }, 200],
    ['post', 'keys', { name: null, role: 'viewer' }, 400],
  ])('counts as absent: %s %s %j answers %d', async (method, path, body, status) => {
    const answer = await send(method, path.replace('ID', product.id), body);
    expect([answer.status, status === 400 ? 0 : answer.body.errors]).toEqual([
      status,
      status === 400 ? 0 : undefined,
    ]);
  });

  it('leaves a key without an expiry', async () => {
    const { body } = await send('post', 'keys', { name: 'n', role: 'viewer', expiresAt: null });
    expect(body.expiresAt).toBeNull();
  });
});
