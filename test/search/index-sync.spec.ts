import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SearchState } from '../../src/search/querying/search-state.js';
import { Catalogue, sharedEngine } from '../db/catalogue.js';
import { indexed, liveIndex, published } from '../db/index-contents.js';
import { until } from '../db/until.js';
import { aProduct, anArticle, unique } from '../factories/contents.js';
import type { Entry } from '../factories/merchandiser.js';

describe('the live search index', () => {
  let catalogue: Catalogue;
  const chairs: Entry[] = [];
  const word = unique('sentinel').replaceAll('-', '');

  beforeAll(async () => {
    catalogue = await Catalogue.start();
    for (let index = 0; index < 20; index++)
      chairs.push(
        await catalogue.merchandiser.createPublished(
          'products',
          aProduct({ name: { en: `${word} ${index}`, 'zh-CN': `椅 ${word} ${index}` } }),
        ),
      );
    await catalogue.merchandiser.createPublished('articles', anArticle());
    await catalogue.drained();
  });

  afterAll(() => catalogue.stop());

  const engine = sharedEngine();
  const databaseUrl = () => catalogue.settings.databaseUrl;
  const status = async () => (await catalogue.merchandiser.send('get', 'search/status').expect(200)).body;
  const liveUid = async () => (await liveIndex(engine, databaseUrl())).uid;
  const expectInSync = async () =>
    expect(await indexed(engine, databaseUrl())).toEqual(await published(databaseUrl()));

  it('is replaced by POST /v1/merchandising/search/rebuild without a failed or incomplete search', async () => {
    const before = await liveUid();
    let rebuilding = true;
    const responses: { code: number; degraded: boolean; total: number }[] = [];
    const searching = (async () => {
      while (rebuilding) {
        const { status: code, body } = await catalogue.get(`/v1/storefront/search?q=${word}&locale=en`);
        responses.push({ code, degraded: body.degraded, total: body.total });
      }
    })();
    const editing = (async () => {
      for (let round = 0; rebuilding; round++) {
        const at = round % chairs.length;
        const changed = await catalogue.merchandiser.patch('products', chairs[at]!, { brand: `b${round}` });
        chairs[at] = await catalogue.merchandiser.publish('products', changed);
      }
    })();
    const { body } = await catalogue.merchandiser.send('post', 'search/rebuild').expect(202);
    await until('the new index is live', async () => (await liveUid()) === body.uid);
    const state = catalogue.app.get(SearchState);
    await until('the instance searches it', async () => (await state.liveUid()) === body.uid);
    const count = responses.length;
    await until('searches go on', () => Promise.resolve(responses.length > count + 20));
    rebuilding = false;
    await Promise.all([searching, editing]);
    await catalogue.drained();
    expect(body.uid).not.toBe(before);
    const isComplete = { code: 200, degraded: false, total: 20 };
    expect(responses).toEqual(responses.map(() => isComplete));
    await expectInSync();
  });

  it('stays live when DELETE /v1/merchandising/search/rebuild cancels the rebuild', async () => {
    const before = await liveUid();
    // The lock, which every edit takes as well, blocks the rebuild at its first step.
    const runner = catalogue.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query('LOCK TABLE search.dirty IN EXCLUSIVE MODE');
    const { body } = await catalogue.merchandiser.send('post', 'search/rebuild').expect(202);
    expect((await catalogue.merchandiser.send('post', 'search/rebuild').expect(202)).body.uid).toBe(body.uid);
    await catalogue.merchandiser.send('delete', 'search/rebuild').expect(204);
    await runner.rollbackTransaction();
    await runner.release();
    await catalogue.merchandiser.send('delete', 'search/rebuild').expect(404);
    await catalogue.drained();
    expect(await liveUid()).toBe(before);
    await expectInSync();
  });

  it('is compared by POST /v1/merchandising/search/reconcile, which repairs every difference', async () => {
    const index = await liveIndex(engine, databaseUrl());
    const documents = await indexed(engine, databaseUrl());
    const succeeded = async (enqueued: Promise<{ taskUid: number }>) =>
      expect((await index.tasks.waitForTask((await enqueued).taskUid)).status).toBe('succeeded');
    const orphan = { ...documents[0]!, key: `${crypto.randomUUID()}_en` };
    const foreign = { ...documents[0]!, key: 'what-is-this' };
    await succeeded(index.addDocuments([{ ...documents[1]!, description: ['forged'] }, orphan, foreign]));
    await succeeded(index.deleteDocuments([documents[2]!.key, documents[3]!.key]));

    await catalogue.merchandiser.send('post', 'search/reconcile').expect(202);
    const result = async () => (await status()).indexes[0].reconciliation;
    await until('the reconciliation finishes', async () => (await result()) !== null);
    expect(await result()).toMatchObject({ changed: 1, missing: 2, orphaned: 2 });
    await catalogue.drained();
    await expectInSync();

    const { finishedAt } = await result();
    await catalogue.merchandiser.send('post', 'search/reconcile').expect(202);
    await until('the second reconciliation finishes', async () => (await result()).finishedAt !== finishedAt);
    expect(await result()).toMatchObject({ changed: 0, missing: 0, orphaned: 0 });
  });

  it('shows its lag on GET /v1/merchandising/search/status to viewers alone', async () => {
    expect((await status()).indexes[0]).toMatchObject({
      state: 'live',
      backlog: 0,
      lagSeconds: 0,
      refusedCount: 0,
    });
    await catalogue.get('/v1/merchandising/search/status').expect(401);
    const viewer = await catalogue.newKey('viewer');
    const asViewer = (method: 'get' | 'post', path: string) =>
      catalogue.merchandiser.send(method, path).set('authorization', `Bearer ${viewer}`);
    await asViewer('get', 'search/status').expect(200);
    await asViewer('post', 'search/rebuild').expect(403);
  });
});

/** A proxy in front of the engine that corrupts the key of one entry's documents. */
async function corruptingProxy(corruptedId: () => string): Promise<{ url: string; server: Server }> {
  const { url: target } = sharedEngine();
  const bodyOf = async (request: IncomingMessage) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    return Buffer.concat(parts).toString();
  };
  const server = createServer((request, response) => {
    void (async () => {
      const body = (await bodyOf(request)).replaceAll(`"key":"${corruptedId()}`, '"key":"not an id ');
      const headers = {
        'content-type': 'application/json',
        authorization: request.headers.authorization ?? '',
      };
      const init = { method: request.method, headers, ...(body === '' ? {} : { body }) };
      const upstream = await fetch(new URL(request.url ?? '/', target), init);
      response.writeHead(upstream.status, { 'content-type': 'application/json' }).end(await upstream.text());
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

describe('search indexing of a document that the engine refuses', () => {
  it('indexes the others, lists the entry as refused, and retries it after an edit', async () => {
    let corruptedId = 'nothing';
    const proxy = await corruptingProxy(() => corruptedId);
    const { apiKey } = sharedEngine();
    const catalogue = await Catalogue.start({ engine: { url: proxy.url, apiKey } });
    const { merchandiser, settings } = catalogue;
    try {
      const chairs: Entry[] = [];
      for (let index = 0; index < 9; index++) chairs.push(await merchandiser.create('products', aProduct()));
      const refused = chairs[4]!;
      corruptedId = refused.id;
      await Promise.all(chairs.map((chair) => merchandiser.publish('products', chair)));
      await catalogue.drained();

      const { body } = await merchandiser.send('get', 'search/status').expect(200);
      expect(body.refused).toEqual([expect.objectContaining({ entryId: refused.id })]);
      expect(body.refused[0].error).toContain('not an id');
      expect(body.indexes[0]).toMatchObject({ backlog: 0, refusedCount: 1 });
      const indexedIds = new Set((await indexed(sharedEngine(), settings.databaseUrl)).map(({ id }) => id));
      expect(chairs.map(({ id }) => indexedIds.has(id))).toEqual(chairs.map((chair) => chair !== refused));

      corruptedId = 'nothing';
      const edited = await merchandiser.patch('products', refused, { brand: 'edited' });
      await merchandiser.publish('products', edited);
      await catalogue.drained();
      expect((await merchandiser.send('get', 'search/status')).body.refused).toEqual([]);
      expect(await indexed(sharedEngine(), settings.databaseUrl)).toEqual(
        await published(settings.databaseUrl),
      );
    } finally {
      await catalogue.stop();
      proxy.server.close();
    }
  });
});

describe('the search index of another release', () => {
  it('is dropped once no instance holds its lock, and not before', async () => {
    const catalogue = await Catalogue.start();
    const { dataSource } = catalogue;
    try {
      await catalogue.drained();
      const otherRelease = dataSource.createQueryRunner();
      const lock = ((7_301_003n << 32n) + 0xabcdef01n).toString();
      await otherRelease.query('SELECT pg_advisory_lock($1)', [lock]);
      await dataSource.query(
        `INSERT INTO search.indexes (uid, fingerprint, state) VALUES ('older-abcdef01-1', 'abcdef01', 'live')`,
      );
      await catalogue.merchandiser.createPublished('products', aProduct());
      const exists = async () =>
        (await dataSource.query(`SELECT FROM search.indexes WHERE fingerprint = 'abcdef01'`)).length === 1;
      await sleep(2_500);
      expect(await exists()).toBe(true);
      // The triggers write dirty rows for it, too.
      expect(
        await dataSource.query(`SELECT FROM search.dirty WHERE index_uid = 'older-abcdef01-1'`),
      ).toHaveLength(1);
      await otherRelease.query('SELECT pg_advisory_unlock($1)', [lock]);
      await otherRelease.release();
      await until('it is dropped', async () => !(await exists()));
    } finally {
      await catalogue.stop();
    }
  });
});
