import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import http from 'node:http';
import { Catalogue } from '../db/catalogue.js';
import { aProduct } from '../factories/contents.js';
import type { Entry } from '../factories/merchandiser.js';

interface Answer {
  status: number;
  type: string;
  body: { code?: string; requestId?: string; errors?: { path: string; code: string; message: string }[] };
}

const nested = (depth: number) => `${'{"name":'.repeat(depth)}1${'}'.repeat(depth)}`;
const long = (length: number) => 'x'.repeat(length);

/** JSON texts that no product may have; most as raw text, because JSON.stringify would correct them. */
const BODIES: string[] = [
  ...[
    '',
    'null',
    '[]',
    '"text"',
    '1',
    'true',
    '{',
    '{"name"}',
    "{'name': 1}",
    '[{}]',
    'NaN',
    '{"name":undefined}',
  ],
  ...[nested(30), nested(5000), `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
  ...[
    '{"__proto__":{"isAdmin":true}}',
    '{"name":{"en":"x","__proto__":{"y":1}}}',
    '{"constructor":{"prototype":{}}}',
  ],
  ...[
    `{"name":{"en":"a\\u0000b"}}`,
    `{"name":{"en":"\\ud800"}}`,
    `{"name":{"en":"\\udfff x"}}`,
    `{"a\\u0000":1}`,
  ],
  ...[1e400, -1e400].map(() => '{"name":{"en":"x"},"weight":1e400}'),
  ...['1.5', '-1', '0', '"1"', 'true', '[]', '{}', '9007199254740993', '1e300', '"NaN"'].map(
    (value) => `{"name":{"en":"x"},"weight":${value}}`,
  ),
  ...[
    '1',
    'true',
    '[]',
    '{}',
    '""',
    '" "',
    'null',
    '"text"',
    '{"fr":"x"}',
    '{"en":1}',
    '{"en":null}',
    '{"en":["x"]}',
  ].map((value) => `{"name":${value}}`),
  `{"name":{"en":"${long(201)}"}}`,
  ...[
    '1',
    '{}',
    '"x"',
    '[1]',
    '[null]',
    '[[]]',
    '[{}]',
    '[{"sku":1}]',
    '[{"sku":"x"}]',
    '[{"sku":"x","prices":[]}]',
  ].map((value) => `{"name":{"en":"x"},"variants":${value}}`),
  ...['-1', '1.5', '1e400', '"1"', 'null', '9007199254740993', '{}'].map(
    (amount) =>
      `{"name":{"en":"x"},"variants":[{"sku":"BAD","prices":{"CNY":${amount === 'null' ? '[]' : amount}}}]}`,
  ),
  ...['XXQ', 'cny', '', 'CNY ', '__proto__'].map(
    (currency) => `{"name":{"en":"x"},"variants":[{"sku":"BAD","prices":{"${currency}":1}}]}`,
  ),
  ...['a b', '', ' ', 'a/b', '椅', '-a', long(65), 'a\\u0000'].map(
    (sku) => `{"name":{"en":"x"},"variants":[{"sku":"${sku}","prices":{"CNY":1}}]}`,
  ),
  ...['1', '"abc"', '6901234567890', '"6901234567890"', '"69012345678 2"'].map(
    (gtin) => `{"name":{"en":"x"},"variants":[{"sku":"BAD","prices":{"CNY":1},"gtin":${gtin}}]}`,
  ),
  ...['"x"', '["x"]', '[1]', '[null]', '{}', '["01900000-0000-7000-8000-000000000000"]'].map(
    (value) => `{"name":{"en":"x"},"categories":${value}}`,
  ),
  ...[
    '[{}]',
    '[{"part":"legs"}]',
    '[{"part":"wing","material":"01900000-0000-7000-8000-000000000000"}]',
    '"wood"',
  ].map((value) => `{"name":{"en":"x"},"materials":${value}}`),
  ...['{"width":0}', '{"width":1.5}', '{"width":20001}', '{"width":"1"}', '{"wingspan":1}', '[]', '1'].map(
    (value) => `{"name":{"en":"x"},"dimensions":${value}}`,
  ),
  ...[
    '{"en":"A B"}',
    '{"en":"-a"}',
    '{"en":"椅"}',
    '{"fr":"a"}',
    '"a"',
    '{"en":1}',
    `{"en":"${long(121)}"}`,
  ].map((slug) => `{"name":{"en":"x"},"slug":${slug}}`),
  ...[
    'http://a.example/x.jpg',
    'ftp://a.example/x',
    'javascript:alert(1)',
    'data:image/png;base64,AA',
    '//a/b',
    'x',
  ].map(
    (url) =>
      `{"name":{"en":"x"},"media":[{"url":"${url}","alt":{"en":"x"},"width":1,"height":1,"role":"main"}]}`,
  ),
  ...['"XX1"', '"cn"', '1', '["CN"]'].map((origin) => `{"name":{"en":"x"},"origin":${origin}}`),
  ...['"modern "', '"no-such"', '1', '{}'].map((style) => `{"name":{"en":"x"},"style":${style}}`),
  ...[
    '{"minDays":10,"maxDays":2}',
    '{"minDays":-1,"maxDays":1}',
    '{"minDays":1}',
    '{"minDays":1,"maxDays":1e9}',
  ].map((leadTime) => `{"name":{"en":"x"},"leadTime":${leadTime}}`),
  ...['"2024-02-30"', '"yesterday"', '5'].map(
    (day) => `{"name":{"en":"x"},"certifications":[{"authority":"a","name":"b","validUntil":${day}}]}`,
  ),
  ...['id', 'version', 'status', 'createdAt', 'toString', 'hasOwnProperty', 'prototype'].map(
    (field) => `{"name":{"en":"x"},"${field}":"x"}`,
  ),
];

const QUERIES: string[] = [
  ...[
    'limit=0',
    'limit=101',
    'limit=-1',
    'limit=1.5',
    'limit=x',
    'limit=',
    'limit=1e9',
    'limit=1&limit=2',
    'limit[]=1',
  ],
  ...[
    'sort=',
    'sort=x',
    'sort=price;drop',
    'sort=name&sort=price',
    'sort=__proto__',
    'locale=fr',
    'locale=',
    'locale=zh',
  ],
  ...[
    'cursor=x',
    'cursor=bnVsbA',
    'cursor=e30',
    'cursor=WzFd',
    'cursor=%00',
    `cursor=${long(2001)}`,
    'cursor=',
  ],
  // ["newest","yesterday","x"], ["newest","2026-13-45 25:00:00+00","<uuid>"], ["price",1,"<uuid>"] with sort=newest
  `cursor=${Buffer.from('["newest","yesterday","x"]').toString('base64url')}`,
  `cursor=${Buffer.from('["newest","2026-13-45 25:00:00+00","01900000-0000-7000-8000-000000000000"]').toString('base64url')}`,
  `cursor=${Buffer.from('["newest","2024-02-30 00:00:00+00","01900000-0000-7000-8000-000000000000"]').toString('base64url')}`,
  `cursor=${Buffer.from('["newest","0000-01-01 00:00:00+00","01900000-0000-7000-8000-000000000000"]').toString('base64url')}`,
  `cursor=${Buffer.from('["price",1,"01900000-0000-7000-8000-000000000000"]').toString('base64url')}`,
  ...[
    'inStock=yes',
    'inStock=',
    'inStock=1',
    'inStock=true&inStock=false',
    'minPrice=-1',
    'minPrice=x',
    'minPrice=1e400',
  ],
  ...[
    'maxPrice=1.5',
    'maxPrice=',
    'currency=XXQ',
    'currency=',
    'currency=cny',
    'nonsense=1',
    '__proto__=1',
    'q=1',
  ],
  ...['category=%00', 'material=a%00b', `style=${long(201)}`, 'constructor=x', 'facet=evil'],
];

const SEARCHES: string[] = [
  ...[
    'type=x',
    'type=',
    'sort=published',
    'page=0',
    'page=1001',
    'page=x',
    'page=1.5',
    'limit=101',
    'facets=*',
    'filter=1',
  ],
  ...['q=a%00', 'q=a&q=b', 'material=%00', 'currency=CNY%20OR%201', 'minPrice=1%20OR%201=1', 'explain=maybe'],
];

describe('200 malformed requests', () => {
  let catalogue: Catalogue;
  let product: Entry;

  beforeAll(async () => {
    catalogue = await Catalogue.start();
    product = await catalogue.merchandiser.createPublished('products', aProduct());
    await catalogue.drained();
  });

  afterAll(() => catalogue.stop());

  const responses: Answer[] = [];

  function expectProblem(what: string, { status, type, body }: Answer) {
    responses.push({ status, type, body });
    const summary = {
      what,
      refused: status >= 400 && status < 500,
      type,
      code: typeof body.code,
      id: typeof body.requestId,
    };
    expect(summary).toEqual({
      what,
      refused: true,
      type: 'application/problem+json; charset=utf-8',
      code: 'string',
      id: 'string',
    });
    for (const error of body.errors ?? []) {
      expect([what, typeof error.path, error.code.length > 0, error.message.length > 0]).toEqual([
        what,
        'string',
        true,
        true,
      ]);
    }
  }

  const raw = async (method: 'post' | 'patch', path: string, text: string): Promise<Answer> => {
    const request = catalogue.merchandiser
      .send(method, path)
      .set('content-type', 'application/json')
      .set('if-match', '"1"');
    const { status, headers, body } = await request.send(text);
    return { status, type: headers['content-type'] ?? '', body };
  };

  const get = async (path: string): Promise<Answer> => {
    const { status, headers, body } = await catalogue.get(path);
    return { status, type: headers['content-type'] ?? '', body };
  };

  it('are refused in bodies of POST, naming path and code', async () => {
    for (const body of BODIES)
      expectProblem(`POST ${body.slice(0, 100)}`, await raw('post', 'products', body));
  });

  it('are refused in bodies of PATCH without changing the product', async () => {
    // As patches, these are valid and change nothing.
    const harmless = ['', '{"name":{}}', '{"name":{"en":null}}'];
    for (const body of BODIES.filter((each) => !harmless.includes(each))) {
      expectProblem(`PATCH ${body.slice(0, 100)}`, await raw('patch', `products/${product.id}`, body));
    }
    expect((await catalogue.merchandiser.read('products', product.id)).version).toBe(1);
  });

  it('are refused in query strings', async () => {
    for (const query of QUERIES) expectProblem(query, await get(`/v1/storefront/products?${query}`));
    for (const query of SEARCHES) expectProblem(query, await get(`/v1/storefront/search?${query}`));
    expect(responses.length).toBeGreaterThan(200);
  });

  it('are refused in paths and headers', async () => {
    const paths = [
      'products/not-a-uuid',
      'products/%00',
      'products/01900000-0000-7000-8000-00000000000g',
      `products/${long(400)}`,
    ];
    for (const path of paths) {
      const { status, headers, body } = await catalogue.merchandiser.send('get', path);
      expectProblem(path, { status, type: headers['content-type'] ?? '', body });
    }
    for (const path of [
      '/v1/storefront/products/%00',
      '/v1/storefront/products/%ff',
      '/v1/storefront/articles/%E0%A4%A',
    ]) {
      expectProblem(path, await get(path));
    }
    for (const ifMatch of ['x', '"x"', '*', '"1", "2"', '-1', '99999999999999999999']) {
      const request = catalogue.merchandiser
        .send('patch', `products/${product.id}`)
        .set('if-match', ifMatch)
        .send({});
      const { status, headers, body } = await request;
      expectProblem(`If-Match ${ifMatch}`, { status, type: headers['content-type'] ?? '', body });
    }
  });

  it('are refused with invalid UTF-8, another media type, or more than 1 MiB', async () => {
    const send = (bytes: Buffer, headers: Record<string, string>) => postBytes(catalogue, bytes, headers);
    expect(await send(Buffer.from([0x7b, 0xff, 0x7d]), { 'content-type': 'application/json' })).toBe(400);
    expect(await send(Buffer.from('{}'), { 'content-type': 'text/plain' })).toBe(415);
    expect(await send(Buffer.from('a=1'), { 'content-type': 'application/x-www-form-urlencoded' })).toBe(415);
    expect(await send(Buffer.alloc(1024 * 1024 + 1, 0x20), { 'content-type': 'application/json' })).toBe(413);
  });

  it('do not include any text that a shopper types: search and suggest answer 200', async () => {
    const typed = [
      '',
      ' ',
      '*',
      '"',
      '""',
      "'",
      '\\',
      '%',
      '_',
      '-x',
      'a OR b',
      '(',
      'AND',
      '😀',
      '椅'.repeat(400),
      long(5000),
    ];
    for (const q of [...typed, '<script>', 'name = x', '\u200b', 'ＣＡＲＬ', '. . .', '\t\n']) {
      const { status, body } = await catalogue.get(`/v1/storefront/search?q=${encodeURIComponent(q)}`);
      expect([q, status, Array.isArray(body.items)]).toEqual([q, 200, true]);
      expect((await catalogue.get(`/v1/storefront/suggest?q=${encodeURIComponent(q)}`)).status).toBe(200);
    }
  });
});

/** Sends the bytes as they are; supertest would encode them. */
async function postBytes(
  { url, merchandiser }: Catalogue,
  bytes: Buffer,
  headers: Record<string, string>,
): Promise<number> {
  const { header } = merchandiser.send('post', 'products') as unknown as { header: Record<string, string> };
  const authorization = header['Authorization'] ?? header['authorization'] ?? '';
  return new Promise((resolve, reject) => {
    const request = http.request(`${url}/v1/merchandising/products`, {
      method: 'POST',
      headers: { ...headers, authorization },
    });
    request.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on('error', reject);
    request.end(bytes);
  });
}
