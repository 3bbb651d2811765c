import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import request from 'supertest';
import { Catalogue } from '../db/catalogue.js';
import { until } from '../db/until.js';
import { aProduct, anArticle } from '../factories/contents.js';

const { paths } = JSON.parse(readFileSync('openapi.json', 'utf8')) as OpenAPIObject;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
type Method = (typeof METHODS)[number];

const routes = Object.entries(paths)
  .filter(([path]) => path.startsWith('/v1/merchandising/'))
  .flatMap(([path, operations]) =>
    METHODS.filter((method) => method in operations).map((method): [Method, string] => [method, path]),
  );

/** Viewers read, merchandisers write, admins manage keys, webhooks, the audit and the completeness rules. */
function requiredRole(method: Method, path: string): 'viewer' | 'merchandiser' | 'admin' {
  if (/\/(keys|audit|webhooks)(\/|$)/.test(path)) return 'admin';
  if (/\/search\/(rebuild|reconcile)$/.test(path) && method !== 'get') return 'admin';
  if (path.endsWith('/completeness/rules') && method === 'put') return 'admin';
  // Renders a text and writes nothing.
  if (path.endsWith('/articles/rendering')) return 'viewer';
  return method === 'get' ? 'viewer' : 'merchandiser';
}

const ROLES = ['viewer', 'merchandiser', 'admin'] as const;

describe('/v1/merchandising/* with API keys', () => {
  let catalogue: Catalogue;
  const keys = new Map<string, string>();

  beforeAll(async () => {
    catalogue = await Catalogue.start({ engine: null });
    for (const role of ROLES) keys.set(role, await catalogue.newKey(role));
  });

  afterAll(() => catalogue.stop());

  const as = (key: string | undefined, method: Method, path: string) => {
    const response = request(catalogue.url)[method](path);
    return key === undefined ? response : response.set('authorization', `Bearer ${key}`);
  };

  const createKey = async (body: object) =>
    (await catalogue.merchandiser.send('post', 'keys').send(body).expect(201)).body;

  /** The path with parameters that name nothing. */
  const withParameters = (path: string) =>
    path.replace('{id}', '0199b1a0-0000-7000-8000-000000000000').replace(/\{\w+\}/g, '1');

  it('covers more than 90 routes of openapi.json', () => {
    expect(routes.length).toBeGreaterThan(90);
  });

  it.each(routes)('%s %s answers 401 without a key and 403 below its role', async (method, path) => {
    expect((await as(undefined, method, withParameters(path))).status).toBe(401);
    const least = ROLES.indexOf(requiredRole(method, path));
    const access = [];
    for (const role of ROLES) {
      const { status } = await as(keys.get(role), method, withParameters(path)).send(
        method === 'get' ? undefined : {},
      );
      access.push(status === 403 ? 'forbidden' : status < 500 ? 'allowed' : status);
    }
    expect(access).toEqual(ROLES.map((_role, index) => (index >= least ? 'allowed' : 'forbidden')));
  });

  it.each(routes.filter(([, path]) => path.includes('{id}')))(
    '%s %s answers 400, 404 or 405 to a malformed id, not 428',
    async (method, path) => {
      const malformed = path.replace('{id}', 'rendering').replace(/\{\w+\}/g, '1');
      const { status } = await as(keys.get('admin'), method, malformed).send(
        method === 'get' ? undefined : {},
      );
      expect([400, 404, 405]).toContain(status);
    },
  );

  it('creates a key, lists it without its secret and revokes it at once', async () => {
    const created = await createKey({ name: 'storefront', role: 'viewer' });
    expect(created).toMatchObject({ name: 'storefront', scopes: null, expiresAt: null, lastUsedAt: null });
    await as(created.key, 'get', '/v1/merchandising/products').expect(200);
    const listedKey = async () => {
      const { body, text } = await catalogue.merchandiser.send('get', 'keys').expect(200);
      expect(text).not.toContain(created.key.slice(10));
      return body.items.find(({ id }: { id: string }) => id === created.id);
    };
    await until('its last use is recorded', async () => (await listedKey()).lastUsedAt !== null);
    await catalogue.merchandiser.send('delete', `keys/${created.id}`).expect(204);
    await as(created.key, 'get', '/v1/merchandising/products').expect(401);
    expect((await listedKey()).revokedAt).not.toBeNull();
    await catalogue.merchandiser.send('delete', `keys/${created.id}`).expect(404);
    const { body } = await catalogue.merchandiser.send('get', 'audit?limit=2');
    expect(body.items).toMatchObject([
      { action: 'key_revoked', details: { key: created.id } },
      { action: 'key_created', details: { key: created.id, role: 'viewer' } },
    ]);
    expect(JSON.stringify(body)).not.toContain(created.key.slice(10));
  });

  it('rotates a key: both are valid until the first is revoked', async () => {
    const first = await createKey({ name: 'nightly', role: 'merchandiser', scopes: ['product'] });
    const { body: second } = await catalogue.merchandiser.send('post', `keys/${first.id}/rotate`).expect(201);
    expect(second).toMatchObject({ name: 'nightly', role: 'merchandiser', scopes: ['product'] });
    for (const { key } of [first, second]) await as(key, 'get', '/v1/merchandising/products').expect(200);
    await catalogue.merchandiser.send('delete', `keys/${first.id}`).expect(204);
    await as(first.key, 'get', '/v1/merchandising/products').expect(401);
    await as(second.key, 'get', '/v1/merchandising/products').expect(200);
    await catalogue.merchandiser.send('post', `keys/${first.id}/rotate`).expect(404);
  });

  it('answers 403 outside of the scopes of a key', async () => {
    const { key } = await createKey({ name: 'editor', role: 'merchandiser', scopes: ['article'] });
    await as(key, 'post', '/v1/merchandising/articles').send(anArticle()).expect(201);
    for (const path of ['products', 'categories', 'schedules', 'search/rules'])
      expect((await as(key, 'get', `/v1/merchandising/${path}`)).body.code).toBe('forbidden');
    await as(key, 'post', '/v1/merchandising/products').send(aProduct()).expect(403);
    await as(key, 'put', '/v1/merchandising/availability/ANY').send({ status: 'in_stock' }).expect(403);
  });

  it('GET /me answers the name, role and scopes of a key of any scope', async () => {
    const { key, id } = await createKey({ name: 'editor', role: 'merchandiser', scopes: ['article'] });
    const { body, headers } = await as(key, 'get', '/v1/merchandising/me').expect(200);
    expect(body).toEqual({ actor: `key:${id}`, name: 'editor', role: 'merchandiser', scopes: ['article'] });
    expect(headers['cache-control']).toBe('no-store');
    expect((await as(keys.get('viewer'), 'get', '/v1/merchandising/me')).body).toMatchObject({
      name: 'viewer',
      role: 'viewer',
      scopes: null,
    });
  });

  it('answers 401 to an expired key', async () => {
    const created = await createKey({ name: 'guest', role: 'viewer', expiresAt: '2126-01-01T00:00:00Z' });
    await as(created.key, 'get', '/v1/merchandising/products').expect(200);
    await catalogue.dataSource.query('UPDATE catalog.keys SET expires_at = now() WHERE id = $1', [
      created.id,
    ]);
    await as(created.key, 'get', '/v1/merchandising/products').expect(401);
    await catalogue.merchandiser.send('post', `keys/${created.id}/rotate`).expect(404);
  });

  it('POST /keys answers 400 with every invalid field', async () => {
    const { status, body } = await catalogue.merchandiser.send('post', 'keys').send({
      name: ' ',
      role: 'king',
      scopes: ['shoe'],
      expiresAt: '2020-01-01T00:00:00Z',
      id: 'mine',
    });
    expect(status).toBe(400);
    expect(body.errors.map(({ path }: { path: string }) => path).sort()).toEqual([
      'expiresAt',
      'id',
      'name',
      'role',
      'scopes',
    ]);
  });
});
