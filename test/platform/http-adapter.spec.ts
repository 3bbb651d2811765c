import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import net from 'node:net';
import request from 'supertest';
import { Catalogue } from '../db/catalogue.js';
import { aProduct } from '../factories/contents.js';

describe('HTTP server', () => {
  let catalogue: Catalogue;

  beforeAll(async () => {
    catalogue = await Catalogue.start({ environment: { CORS_ORIGINS: 'https://shop.example' } });
    await catalogue.merchandiser.createPublished('products', aProduct());
  });

  afterAll(() => catalogue.stop());

  it('echoes X-Request-Id in header and error, and replaces an invalid one', async () => {
    const { headers, body } = await catalogue
      .get('/v1/storefront/products/none')
      .set('x-request-id', 'caller-id-1');
    expect([headers['x-request-id'], body.requestId]).toEqual(['caller-id-1', 'caller-id-1']);
    for (const bad of ['short', 'has space in it', 'x'.repeat(65), 'semi;colon-here']) {
      const answer = await catalogue.get('/healthz').set('x-request-id', bad);
      expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('answers 404 for an unknown path and 405 with Allow for another method', async () => {
    const unknown = await catalogue.get('/v1/nothing');
    expect([unknown.status, unknown.body.code]).toEqual([404, 'no_such_route']);
    const wrong = await catalogue.merchandiser
      .send('put', 'products/01900000-0000-7000-8000-000000000000')
      .send({});
    expect([wrong.status, wrong.headers['allow']]).toEqual([405, 'DELETE, GET, HEAD, PATCH']);
  });

  it('sets security headers and CORS headers for the configured origin only', async () => {
    const { headers } = await catalogue.get('/v1/storefront/products').set('origin', 'https://shop.example');
    expect(headers['access-control-allow-origin']).toBe('https://shop.example');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toBe("default-src 'none';frame-ancestors 'none'");
    const page = await catalogue.get('/docs/').redirects(1);
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['vary']).toBe('Origin, Accept-Language, Accept-Encoding');
    expect(headers['access-control-expose-headers']).toContain('ETag');
    const preflight = await request(catalogue.url)
      .options('/v1/merchandising/products/x')
      .set({ origin: 'https://shop.example', 'access-control-request-method': 'PATCH' });
    expect(preflight.headers['access-control-allow-methods']).toContain('PATCH');
    const other = await catalogue.get('/v1/storefront/products').set('origin', 'https://evil.example');
    expect(other.headers['access-control-allow-origin']).not.toBe('https://evil.example');
  });

  it('sends CORS headers on a cached response that another origin requested first', async () => {
    const chair = await catalogue.merchandiser.createPublished('products', aProduct());
    const ask = (origin: string) =>
      catalogue.get(`/v1/storefront/products/${chair.slug['en']}?locale=en`).set('origin', origin);
    for (let time = 0; time < 3; time++) await ask('https://evil.example').expect(200);
    const { headers } = await ask('https://shop.example').expect(200);
    expect(headers['access-control-allow-origin']).toBe('https://shop.example');
  });

  it('sends CORS headers with a 304', async () => {
    const ask = () => catalogue.get('/v1/storefront/products').set('origin', 'https://shop.example');
    const { headers } = await ask().expect(200);
    const known = await ask()
      .set('if-none-match', headers['etag'] ?? '')
      .expect(304);
    expect(known.headers['access-control-allow-origin']).toBe('https://shop.example');
    expect(known.headers['vary']).toBe(headers['vary']);
  });

  it('answers /healthz, /readyz and /metrics', async () => {
    await catalogue.drained();
    expect((await catalogue.get('/healthz').expect(200)).body).toEqual({ status: 'alive' });
    const { body } = await catalogue.get('/readyz').expect(200);
    expect(body).toMatchObject({
      status: 'ready',
      checks: { postgres: { ok: true }, searchIndex: { backlog: 0 } },
    });
    const { text } = await catalogue.get('/metrics').expect(200);
    expect(text).toMatch(
      /http_request_duration_seconds_count\{method="GET",route="\/v1\/storefront\/products\/:slug",status="4xx"\} \d+/,
    );
    for (const gauge of ['search_dirty_entries 0', 'search_lag_seconds 0', 'catalog_dirty_entries 0']) {
      expect(text).toContain(gauge);
    }
    expect(text).toMatch(/storefront_pool_connections \d+/);
  });

  it('serves openapi.json and the documentation', async () => {
    expect((await catalogue.get('/openapi.json').expect(200)).body.openapi).toMatch(/^3\./);
    expect((await catalogue.get('/docs').expect(200)).text).toContain('swagger-ui');
  });

  it('closes the connection of an unfinished request while others are served', async () => {
    const impatient = await Catalogue.start({ environment: { REQUEST_TIMEOUT_MS: 300 } });
    try {
      const socket = net.connect(Number(new URL(impatient.url).port), '127.0.0.1');
      socket.write('POST /v1/merchandising/products HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n');
      const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
      socket.on('data', () => undefined).on('error', () => undefined);
      await impatient.get('/healthz').expect(200);
      await closed;
    } finally {
      await impatient.stop();
    }
  });

  it('limits rates by X-Forwarded-For only with TRUST_PROXY', async () => {
    const limited = await Catalogue.start({ environment: { TRUST_PROXY: '1', RATE_LIMIT_PER_ADDRESS: 3 } });
    try {
      const from = (address: string) =>
        limited.get('/v1/storefront/categories').set('x-forwarded-for', address);
      for (let index = 0; index < 3; index++) await from('203.0.113.7').expect(200);
      const refused = await from('203.0.113.7');
      expect([refused.status, refused.body.code]).toEqual([429, 'rate_limited']);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      await from('203.0.113.8').expect(200);
    } finally {
      await limited.stop();
    }
  });

  it('limits rates per API key', async () => {
    const limited = await Catalogue.start({ environment: { RATE_LIMIT_PER_KEY: 3 } });
    try {
      const [one, two] = [await limited.newKey('viewer'), await limited.newKey('viewer')];
      const as = (key: string) =>
        limited.merchandiser.send('get', 'products').set('authorization', `Bearer ${key}`);
      for (let index = 0; index < 3; index++) await as(one).expect(200);
      await as(one).expect(429);
      await as(two).expect(200);
      // The storefront asks for no key and counts none.
      await limited.get('/v1/storefront/products').set('authorization', `Bearer ${one}`).expect(200);
    } finally {
      await limited.stop();
    }
  });
});
