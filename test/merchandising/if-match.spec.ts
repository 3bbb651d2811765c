import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Catalogue } from '../db/catalogue.js';
import { aCategory, aMaterial, aProduct, anArticle, unique } from '../factories/contents.js';

type Method = 'post' | 'put' | 'patch' | 'delete';

const { paths } = JSON.parse(readFileSync('openapi.json', 'utf8')) as OpenAPIObject;

const writes = Object.entries(paths).flatMap(([path, operations]) =>
  (['post', 'put', 'patch', 'delete'] as const)
    .filter((method) => method in operations)
    .map((method): [Method, string] => [method, path]),
);

/** Writes of what has no version: what is only just made or looked at, stock, and work on the index. */
const WITHOUT_VERSION = new RegExp(
  [
    '^post /v1/merchandising/(products|articles|categories|materials|search/synonyms|search/rules)$',
    '^post .*/duplicate$',
    '/preview$',
    '^post .*/articles/rendering$',
    '^put /v1/merchandising/availability/',
    ' /v1/merchandising/(keys|webhooks|imports|import-mappings|bulk-edits|jobs|media)',
    '^(post|delete) /v1/merchandising/search/(rebuild|reconcile)$',
  ].join('|'),
);

/** One that is in order, where nothing would not be. */
const bodyOf = (path: string) => (path.endsWith('/rules') && !path.includes('search') ? { rules: [] } : {});

const ofVersions = writes.filter(([method, path]) => !WITHOUT_VERSION.test(`${method} ${path}`));

describe('routes that write an entry', () => {
  let catalogue: Catalogue;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    catalogue = await Catalogue.start({ engine: null });
    const contents: [Parameters<Catalogue['merchandiser']['create']>[0], object][] = [
      ['products', aProduct({ variants: [{ sku: 'ANY', prices: { CNY: 1 } }] })],
      ['articles', anArticle()],
      ['categories', aCategory()],
      ['materials', aMaterial()],
      ['search/synonyms', { words: ['沙发', '长椅'] }],
      ['search/rules', { name: unique('rule'), queries: ['x'] }],
    ];
    for (const path of ['jobs', 'webhooks']) ids.set(path, '0199b1a0-0000-7000-8000-000000000000');
    for (const [path, content] of contents)
      ids.set(path, (await catalogue.merchandiser.create(path, content)).id);
  });

  afterAll(() => catalogue.stop());

  /** The path with something that exists in it. */
  function real(path: string): string {
    const [, kind = ''] = /^\/v1\/merchandising\/(.+?)\/\{id\}/.exec(path) ?? [];
    const filled = path
      .replace('{id}', ids.get(kind) ?? '')
      .replace('{number}', '1')
      .replace('{name}', 'any')
      .replace('{sku}', 'ANY');
    return filled.replace('/v1/merchandising/', '');
  }

  it('are all covered', () => {
    expect(ofVersions.length).toBeGreaterThan(40);
  });

  it.each(ofVersions)('%s %s answers 428 without If-Match', async (method, path) => {
    const missing = await catalogue.merchandiser.send(method, real(path)).send({});
    expect([missing.status, missing.body.code]).toEqual([428, 'version_required']);
    const unread = await catalogue.merchandiser.send(method, real(path)).set('if-match', 'seven').send({});
    expect([unread.status, unread.body.code]).toEqual([400, 'invalid']);
  });

  const EXTRA = ['id', 'version', 'status', 'createdBy', 'publications', '__proto__', 'constructor'];

  const bodies = ([method, path]: [Method, string]) => {
    const { requestBody } = paths[path]?.[method] ?? {};
    return requestBody && 'content' in requestBody ? Object.keys(requestBody.content) : [];
  };

  it.each(writes.filter((write) => bodies(write).includes('application/json')))(
    '%s %s answers 400 for unknown fields',
    async (method, path) => {
      for (const field of EXTRA) {
        const sent = catalogue.merchandiser.send(method, real(path)).set('if-match', '"1"');
        const { status, body } = await sent
          .set('content-type', 'application/json')
          .send(`{"${field}":{"admin":true}}`);
        expect(status).toBe(400);
        const named: string[] = body.errors.map(
          ({ path: at, code }: { path: string; code: string }) => `${at.split('.').at(-1)} ${code}`,
        );
        // Availability has a status, of which this is none.
        const isOwn = field === 'status' && path.includes('/availability/');
        expect(named).toContain(isOwn ? 'status is_in' : `${field} unknown_field`);
      }
    },
  );

  it.each(ofVersions.filter(([, path]) => !path.endsWith('/recover')))(
    '%s %s answers 412 when If-Match is stale',
    async (method, path) => {
      const stale = await catalogue.merchandiser
        .send(method, real(path))
        .set('if-match', '"9"')
        .send(bodyOf(path));
      expect([stale.status, stale.body.code, stale.body.currentVersion]).toEqual([
        412,
        'version_conflict',
        1,
      ]);
    },
  );
});
