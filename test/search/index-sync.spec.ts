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

describe('the index that answers', () => {
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
  const equals = async () =>
    expect(await indexed(engine, databaseUrl())).toEqual(await published(databaseUrl()));

  it('is replaced by a new one, under searches and edits, without a gap', async () => {
    const before = await liveUid();
    let rebuilding = true;
    const answers: [number, boolean, number][] = [];
    const searching = (async () => {
      while (rebuilding) {
        const { status: code, body } = await catalogue.get(`/v1/storefront/search?q=${word}&locale=en`);
        answers.push([code, body.degraded, body.total]);
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
    await until('the new index answers', async () => (await liveUid()) === body.uid);
    const state = catalogue.app.get(SearchState);
    await until('the instance asks it', async () => (await state.liveUid()) === body.uid);
    const answered = answers.length;
    await until('searches go on', () => Promise.resolve(answers.length > answered + 20));
    rebuilding = false;
    await Promise.all([searching, editing]);
    await catalogue.drained();
    expect(body.uid).not.toBe(before);
    expect(answers.filter(([code, degraded, total]) => code !== 200 || degraded || total !== 20)).toEqual([]);
    await equals();
  });

  it('stays as it is when the making of a new one is given up', async () => {
    const before = await liveUid();
    // Held up at its first step by a lock that every edit takes, too.
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
    await equals();
  });

  it('is compared with what is published, and every difference is repaired', async () => {
    const index = await liveIndex(engine, databaseUrl());
    const documents = await indexed(engine, databaseUrl());
    const done = async (enqueued: Promise<{ taskUid: number }>) =>
      expect((await index.tasks.waitForTask((await enqueued).taskUid)).status).toBe('succeeded');
    const orphan = { ...documents[0]!, key: `${crypto.randomUUID()}_en` };
    const stranger = { ...documents[0]!, key: 'what-is-this' };
    await done(index.addDocuments([{ ...documents[1]!, description: ['forged'] }, orphan, stranger]));
    await done(index.deleteDocuments([documents[2]!.key, documents[3]!.key]));

    await catalogue.merchandiser.send('post', 'search/reconcile').expect(202);
    const result = async () => (await status()).indexes[0].reconciliation;
    await until('it is compared', async () => (await result()) !== null);
    expect(await result()).toMatchObject({ changed: 1, missing: 2, orphaned: 2 });
    await catalogue.drained();
    await equals();

    const { finishedAt } = await result();
    await catalogue.merchandiser.send('post', 'search/reconcile').expect(202);
    await until('it is compared again', async () => (await result()).finishedAt !== finishedAt);
    expect(await result()).toMatchObject({ changed: 0, missing: 0, orphaned: 0 });
  });

  it('tells how far it is behind, to who may know', async () => {
    expect((await status()).indexes[0]).toMatchObject({
      state: 'live',
      backlog: 0,
      lagSeconds: 0,
      setAside: 0,
    });
    await catalogue.get('/v1/merchandising/search/status').expect(401);
    const viewer = await catalogue.newKey('viewer');
    const asViewer = (method: 'get' | 'post', path: string) =>
      catalogue.merchandiser.send(method, path).set('authorization', `Bearer ${viewer}`);
    await asViewer('get', 'search/status').expect(200);
    await asViewer('post', 'search/rebuild').expect(403);
  });
});

/** Stands before the real engine and spoils the id of one entry's documents on their way in. */
async function spoilingProxy(spoiled: () => string): Promise<{ url: string; server: Server }> {
  const { url: target } = sharedEngine();
  const bodyOf = async (request: IncomingMessage) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    return Buffer.concat(parts).toString();
  };
  const server = createServer((request, response) => {
    void (async () => {
      const body = (await bodyOf(request)).replaceAll(`"key":"${spoiled()}`, '"key":"not an id ');
      const headers = {
        'content-type': 'application/json',
        authorization: request.headers.authorization ?? '',
      };
      const init = { method: request.method, headers, ...(body === '' ? {} : { body }) };
      const answer = await fetch(new URL(request.url ?? '/', target), init);
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

describe('a document that the engine refuses', () => {
  it('is set aside and told of, while the others go in, and tried again when it is edited', async () => {
    let spoiled = 'nothing';
    const proxy = await spoilingProxy(() => spoiled);
    const { apiKey } = sharedEngine();
    const catalogue = await Catalogue.start({ engine: { url: proxy.url, apiKey } });
    const { merchandiser, settings } = catalogue;
    try {
      const chairs: Entry[] = [];
      for (let index = 0; index < 9; index++) chairs.push(await merchandiser.create('products', aProduct()));
      const guilty = chairs[4]!;
      spoiled = guilty.id;
      await Promise.all(chairs.map((chair) => merchandiser.publish('products', chair)));
      await catalogue.drained();

      const { body } = await merchandiser.send('get', 'search/status').expect(200);
      expect(body.refused).toEqual([expect.objectContaining({ entryId: guilty.id })]);
      expect(body.refused[0].error).toContain('not an id');
      expect(body.indexes[0]).toMatchObject({ backlog: 0, setAside: 1 });
      const there = new Set((await indexed(sharedEngine(), settings.databaseUrl)).map(({ id }) => id));
      expect(chairs.map(({ id }) => there.has(id))).toEqual(chairs.map((chair) => chair !== guilty));

      spoiled = 'nothing';
      const mended = await merchandiser.patch('products', guilty, { brand: 'mended' });
      await merchandiser.publish('products', mended);
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

describe('the index of another version of this service', () => {
  it('is dropped when nobody keeps it any more, and not before', async () => {
    const catalogue = await Catalogue.start();
    const { dataSource } = catalogue;
    try {
      await catalogue.drained();
      const keeper = dataSource.createQueryRunner();
      const lock = ((7_301_003n << 32n) + 0xabcdef01n).toString();
      await keeper.query('SELECT pg_advisory_lock($1)', [lock]);
      await dataSource.query(
        `INSERT INTO search.indexes (uid, fingerprint, state) VALUES ('older-abcdef01-1', 'abcdef01', 'live')`,
      );
      await catalogue.merchandiser.createPublished('products', aProduct());
      const isThere = async () =>
        (await dataSource.query(`SELECT FROM search.indexes WHERE fingerprint = 'abcdef01'`)).length === 1;
      await sleep(2_500);
      expect(await isThere()).toBe(true);
      // Its own instances are told of every edit by the same triggers.
      expect(
        await dataSource.query(`SELECT FROM search.dirty WHERE index_uid = 'older-abcdef01-1'`),
      ).toHaveLength(1);
      await keeper.query('SELECT pg_advisory_unlock($1)', [lock]);
      await keeper.release();
      await until('it is dropped', async () => !(await isThere()));
    } finally {
      await catalogue.stop();
    }
  });
});
