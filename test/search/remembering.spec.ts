import { randomBytes } from 'node:crypto';
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue, withClient } from '../db/catalogue.js';
import { until } from '../db/until.js';
import { aProduct } from '../factories/contents.js';
import type { Entry } from '../factories/merchandiser.js';

/** Delay of notifications through the proxy. */
const DELAY_MS = 100;

/** A proxy to Postgres that delays notifications of published changes and can drop them without closing the connection. */
async function delayingProxy(url: string) {
  const postgres = new URL(url);
  const pairs = new Set<[Socket, Socket]>();
  let isDropping = false;
  const server = createServer((client) => {
    const upstream = connect(Number(postgres.port), postgres.hostname);
    const pair: [Socket, Socket] = [client, upstream];
    let isListener = false;
    client.once('data', (startup) => (isListener = startup.includes('furniture-changes')));
    client.on('data', (bytes) => (isListener && isDropping ? undefined : upstream.write(bytes)));
    upstream.on('data', (bytes) => {
      if (!isListener) client.write(bytes);
      else if (!isDropping) setTimeout(() => client.write(bytes), DELAY_MS);
    });
    pairs.add(pair);
    for (const socket of pair)
      socket.on('error', () => undefined).on('close', () => pair.forEach((each) => each.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxied = new URL(url);
  proxied.port = String((server.address() as AddressInfo).port);
  return {
    url: proxied.href,
    dropNotifications: () => (isDropping = true),
    passNotifications: () => (isDropping = false),
    close: () => {
      for (const pair of pairs) pair.forEach((socket) => socket.destroy());
      server.close();
    },
  };
}

/** Random, so that no typo tolerance takes one for another. */
const aSku = () => randomBytes(8).toString('hex').toUpperCase();

describe('GET /v1/storefront/search with cards cached in two instances', () => {
  let first: Catalogue;
  let second: Catalogue;
  let proxy: Awaited<ReturnType<typeof delayingProxy>>;

  beforeAll(async () => {
    first = await Catalogue.start();
    proxy = await delayingProxy(first.settings.databaseUrl);
    const environment = { MEILISEARCH_INDEX: first.settings.environment.MEILISEARCH_INDEX };
    second = await Catalogue.start({ databaseUrl: proxy.url, environment });
  });

  afterAll(async () => {
    await second.stop();
    proxy.close();
    await first.stop();
  });

  /** A chair that is found by its SKU whatever its name. */
  async function aChair(sku = aSku()) {
    const variants = [{ sku: `${sku}-${randomBytes(2).toString('hex')}`, prices: { CNY: 1 } }];
    const chair = await first.merchandiser.createPublished('products', aProduct({ brand: sku, variants }));
    await first.drained();
    return { chair, sku };
  }

  async function rename({ chair }: { chair: Entry }, name: string, { merchandiser } = first) {
    const present = await merchandiser.read('products', chair.id);
    await merchandiser.patch('products', present, { name: { 'zh-CN': name } });
    await merchandiser.publish('products', present);
  }

  async function search(catalogue: Catalogue, sku: string, limit = 20) {
    const { body } = await catalogue.get(`/v1/storefront/search?q=${sku}&facets=none&limit=${limit}`);
    return body as { total: number; items: { id: string; card: { name: string } }[] };
  }

  /** The total, and the names on the first page. */
  async function namesBySku(catalogue: Catalogue, sku: string) {
    const { total, items } = await search(catalogue, sku);
    return { total, names: items.map(({ card }) => card.name) };
  }

  it('returns an edit at once from the instance that made it, and soon from the other', async () => {
    const edited = await aChair();
    for (let edit = 0; edit < 20; edit++) {
      const [here, there] = edit % 2 === 0 ? [first, second] : [second, first];
      await rename(edited, `椅子${edit}`, here);
      expect(await namesBySku(here, edited.sku)).toEqual({ total: 1, names: [`椅子${edit}`] });
      await until('the other instance returns the edit', async () => {
        const { names } = await namesBySku(there, edited.sku);
        return names[0] === `椅子${edit}`;
      });
    }
  });

  it('does not count an unpublished product on any page, even before the index is updated', async () => {
    const { sku, ...one } = await aChair();
    const two = await aChair(sku);
    for (const catalogue of [first, second, first, second]) {
      const { total, items } = await search(catalogue, sku, 1);
      expect(total).toBe(2);
      const { chair } = items[0]?.id === one.chair.id ? two : one;
      await catalogue.merchandiser.unpublish('products', chair);
      expect((await search(catalogue, sku, 1)).total).toBe(1);
      await catalogue.merchandiser.publish('products', chair);
      await catalogue.drained();
      for (const each of [first, second])
        await until('both are published', async () => (await namesBySku(each, sku)).total === 2);
    }
  });

  it('returns the new name of a renamed material', async () => {
    const material = await first.merchandiser.createPublished('materials', {
      name: { 'zh-CN': '旧名' },
      kind: 'wood',
    });
    const sku = aSku();
    const variants = [{ sku, prices: { CNY: 1 } }];
    const product = aProduct({ variants, materials: [{ material: material.id, part: 'frame' }] });
    await first.merchandiser.createPublished('products', product);
    await first.drained();
    const label = async (catalogue: Catalogue) => {
      const { body } = await catalogue.get(`/v1/storefront/search?q=${sku}`).expect(200);
      return body.facets.material.map((each: { label: string }) => each.label);
    };
    for (const catalogue of [first, second]) expect(await label(catalogue)).toEqual(['旧名']);
    const renamed = await first.merchandiser.patch('materials', material, { name: { 'zh-CN': '新名' } });
    await first.merchandiser.publish('materials', renamed);
    expect(await label(first)).toEqual(['新名']);
    await until('the other instance returns the new name', async () => (await label(second))[0] === '新名');
  });

  it('returns an edit at once when the connection for notifications was terminated', async () => {
    const edited = await aChair();
    for (let edit = 0; edit < 5; edit++) {
      await namesBySku(first, edited.sku);
      await withClient(first.settings.databaseUrl, (client) =>
        client.query(`
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE application_name = 'furniture-changes' AND datname = current_database()`),
      );
      await rename(edited, `断线${edit}`);
      expect(await namesBySku(first, edited.sku)).toEqual({ total: 1, names: [`断线${edit}`] });
    }
  });

  it('returns cards no older than a second when notifications are lost on an open connection', async () => {
    const edited = await aChair();
    await rename(edited, '之前');
    await until(
      'the other instance returns the first edit',
      async () => (await namesBySku(second, edited.sku)).names[0] === '之前',
    );
    // After a second with notifications the cache is reliable again.
    await sleep(1_000);
    proxy.dropNotifications();
    await rename(edited, '之后');
    await sleep(1_000);
    expect(await namesBySku(second, edited.sku)).toEqual({ total: 1, names: ['之后'] });
    await first.merchandiser.unpublish('products', edited.chair);
    expect(await namesBySku(second, edited.sku)).toEqual({ total: 0, names: [] });
    proxy.passNotifications();
    await first.merchandiser.publish('products', edited.chair);
    await first.drained();
    await until(
      'the other instance returns the product again',
      async () => (await namesBySku(second, edited.sku)).total === 1,
    );
  });
});
