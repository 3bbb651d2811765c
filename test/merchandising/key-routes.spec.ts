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

/** Viewers read, merchandisers write, admins keep keys, webhooks, the audit, and rules for all. */
function needed(method: Method, path: string): 'viewer' | 'merchandiser' | 'admin' {
  if (/\/(keys|audit|webhooks)(\/|$)/.test(path)) return 'admin';
  if (/\/search\/(rebuild|reconcile)$/.test(path) && method !== 'get') return 'admin';
  if (path.endsWith('/completeness/rules') && method === 'put') return 'admin';
  // It writes nothing: a text is sent to be looked at.
  if (path.endsWith('/articles/rendering')) return 'viewer';
  return method === 'get' ? 'viewer' : 'merchandiser';
}

const ROLES = ['viewer', 'merchandiser', 'admin'] as const;

describe('keys', () => {
  let catalogue: Catalogue;
  const keys = new Map<string, string>();

  beforeAll(async () => {
    catalogue = await Catalogue.start({ engine: null });
    for (const role of ROLES) keys.set(role, await catalogue.newKey(role));
  });

  afterAll(() => catalogue.stop());

  const as = (key: string | undefined, method: Method, path: string) => {
    const sent = request(catalogue.url)[method](path);
    return key === undefined ? sent : sent.set('authorization', `Bearer ${key}`);
  };

  const make = async (body: object) =>
    (await catalogue.merchandiser.send('post', 'keys').send(body).expect(201)).body;

  /** With something in its braces that is not there. */
  const real = (path: string) =>
    path.replace('{id}', '0199b1a0-0000-7000-8000-000000000000').replace(/\{\w+\}/g, '1');

  it('are for these routes', () => {
    expect(routes.length).toBeGreaterThan(90);
  });

  it.each(routes)(
    '%s %s opens for its role and those above, and for nobody without a key',
    async (method, path) => {
      expect((await as(undefined, method, real(path))).status).toBe(401);
      const least = ROLES.indexOf(needed(method, path));
      const answers = [];
      for (const role of ROLES) {
        const { status } = await as(keys.get(role), method, real(path)).send(
          method === 'get' ? undefined : {},
        );
        answers.push(status === 403 ? 'shut' : status < 500 ? 'open' : status);
      }
      expect(answers).toEqual(ROLES.map((_role, index) => (index >= least ? 'open' : 'shut')));
    },
  );

  it.each(routes.filter(([, path]) => path.includes('{id}')))(
    '%s %s does not ask for the version of an id that is none',
    async (method, path) => {
      const malformed = path.replace('{id}', 'rendering').replace(/\{\w+\}/g, '1');
      const { status } = await as(keys.get('admin'), method, malformed).send(
        method === 'get' ? undefined : {},
      );
      expect([400, 404, 405]).toContain(status);
    },
  );

  it('are made, listed without their secret, and shut out at once', async () => {
    const made = await make({ name: 'shop window', role: 'viewer' });
    expect(made).toMatchObject({ name: 'shop window', scopes: null, expiresAt: null, lastUsedAt: null });
    await as(made.key, 'get', '/v1/merchandising/products').expect(200);
    const listed = async () => {
      const { body, text } = await catalogue.merchandiser.send('get', 'keys').expect(200);
      expect(text).not.toContain(made.key.slice(10));
      return body.items.find(({ id }: { id: string }) => id === made.id);
    };
    await until('its use is noted', async () => (await listed()).lastUsedAt !== null);
    await catalogue.merchandiser.send('delete', `keys/${made.id}`).expect(204);
    await as(made.key, 'get', '/v1/merchandising/products').expect(401);
    expect((await listed()).revokedAt).not.toBeNull();
    await catalogue.merchandiser.send('delete', `keys/${made.id}`).expect(404);
    const { body } = await catalogue.merchandiser.send('get', 'audit?limit=2');
    expect(body.items).toMatchObject([
      { action: 'key_revoked', details: { key: made.id } },
      { action: 'key_created', details: { key: made.id, role: 'viewer' } },
    ]);
    expect(JSON.stringify(body)).not.toContain(made.key.slice(10));
  });

  it('are rotated with both valid until the first is revoked', async () => {
    const first = await make({ name: 'nightly', role: 'merchandiser', scopes: ['product'] });
    const { body: second } = await catalogue.merchandiser.send('post', `keys/${first.id}/rotate`).expect(201);
    expect(second).toMatchObject({ name: 'nightly', role: 'merchandiser', scopes: ['product'] });
    for (const { key } of [first, second]) await as(key, 'get', '/v1/merchandising/products').expect(200);
    await catalogue.merchandiser.send('delete', `keys/${first.id}`).expect(204);
    await as(first.key, 'get', '/v1/merchandising/products').expect(401);
    await as(second.key, 'get', '/v1/merchandising/products').expect(200);
    await catalogue.merchandiser.send('post', `keys/${first.id}/rotate`).expect(404);
  });

  it('that are for articles open nothing else', async () => {
    const { key } = await make({ name: 'editor', role: 'merchandiser', scopes: ['article'] });
    await as(key, 'post', '/v1/merchandising/articles').send(anArticle()).expect(201);
    for (const path of ['products', 'categories', 'schedules', 'search/rules'])
      expect((await as(key, 'get', `/v1/merchandising/${path}`)).body.code).toBe('forbidden');
    await as(key, 'post', '/v1/merchandising/products').send(aProduct()).expect(403);
    await as(key, 'put', '/v1/merchandising/availability/ANY').send({ status: 'in_stock' }).expect(403);
  });

  it('say whose they are and what they may do, whatever they are for', async () => {
    const { key, id } = await make({ name: 'editor', role: 'merchandiser', scopes: ['article'] });
    const { body, headers } = await as(key, 'get', '/v1/merchandising/me').expect(200);
    expect(body).toEqual({ actor: `key:${id}`, name: 'editor', role: 'merchandiser', scopes: ['article'] });
    expect(headers['cache-control']).toBe('no-store');
    expect((await as(keys.get('viewer'), 'get', '/v1/merchandising/me')).body).toMatchObject({
      ...{ name: 'viewer', role: 'viewer', scopes: null },
    });
  });

  it('end when they were meant to', async () => {
    const made = await make({ name: 'guest', role: 'viewer', expiresAt: '2126-01-01T00:00:00Z' });
    await as(made.key, 'get', '/v1/merchandising/products').expect(200);
    await catalogue.dataSource.query('UPDATE catalog.keys SET expires_at = now() WHERE id = $1', [made.id]);
    await as(made.key, 'get', '/v1/merchandising/products').expect(401);
    await catalogue.merchandiser.send('post', `keys/${made.id}/rotate`).expect(404);
  });

  it('that cannot be are refused with every fault', async () => {
    const { status, body } = await catalogue.merchandiser.send('post', 'keys').send({
      ...{ name: ' ', role: 'king', scopes: ['shoe'], expiresAt: '2020-01-01T00:00:00Z', id: 'mine' },
    });
    expect(status).toBe(400);
    expect(body.errors.map(({ path }: { path: string }) => path).sort()).toEqual([
      ...['expiresAt', 'id', 'name', 'role', 'scopes'],
    ]);
  });
});
