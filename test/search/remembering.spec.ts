import { randomBytes } from 'node:crypto';
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue, withClient } from '../db/catalogue.js';
import { until } from '../db/until.js';
import { aProduct } from '../factories/contents.js';
import type { Entry } from '../factories/merchandiser.js';

/** So late, in milliseconds, changes are heard through the wire. */
const LATE_MS = 100;

/** Postgres behind a wire on which the messages of published changes come late and can quietly get lost. */
async function wireTo(url: string) {
  const postgres = new URL(url);
  const pairs = new Set<[Socket, Socket]>();
  let isCut = false;
  const server = createServer((client) => {
    const upstream = connect(Number(postgres.port), postgres.hostname);
    const pair: [Socket, Socket] = [client, upstream];
    let isListener = false;
    client.once('data', (startup) => (isListener = startup.includes('furniture-changes')));
    client.on('data', (bytes) => (isListener && isCut ? undefined : upstream.write(bytes)));
    upstream.on('data', (bytes) => {
      if (!isListener) client.write(bytes);
      else if (!isCut) setTimeout(() => client.write(bytes), LATE_MS);
    });
    pairs.add(pair);
    for (const socket of pair)
      socket.on('error', () => undefined).on('close', () => pair.forEach((each) => each.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const throughWire = new URL(url);
  throughWire.port = String((server.address() as AddressInfo).port);
  return {
    url: throughWire.href,
    cut: () => (isCut = true),
    mend: () => (isCut = false),
    close: () => {
      for (const pair of pairs) pair.forEach((socket) => socket.destroy());
      server.close();
    },
  };
}

/** Nothing like any other. */
const aSku = () => randomBytes(8).toString('hex').toUpperCase();

describe('what instances remember of what is published', () => {
  let one: Catalogue;
  let other: Catalogue;
  let wire: Awaited<ReturnType<typeof wireTo>>;

  beforeAll(async () => {
    one = await Catalogue.start();
    wire = await wireTo(one.settings.databaseUrl);
    const environment = { MEILISEARCH_INDEX: one.settings.environment.MEILISEARCH_INDEX };
    other = await Catalogue.start({ databaseUrl: wire.url, environment });
  });

  afterAll(async () => {
    await other.stop();
    wire.close();
    await one.stop();
  });

  /** A chair that can be found whatever it is called. */
  async function aChair(sku = aSku()) {
    const variants = [{ sku: `${sku}-${randomBytes(2).toString('hex')}`, prices: { CNY: 1 } }];
    const chair = await one.merchandiser.createPublished('products', aProduct({ brand: sku, variants }));
    await one.drained();
    return { chair, sku };
  }

  async function call({ chair }: { chair: Entry }, name: string, { merchandiser } = one) {
    const present = await merchandiser.read('products', chair.id);
    await merchandiser.patch('products', present, { name: { 'zh-CN': name } });
    await merchandiser.publish('products', present);
  }

  async function search(catalogue: Catalogue, sku: string, limit = 20) {
    const { body } = await catalogue.get(`/v1/storefront/search?q=${sku}&facets=none&limit=${limit}`);
    return body as { total: number; items: { id: string; card: { name: string } }[] };
  }

  /** How many there are said to be, and their names. */
  async function found(catalogue: Catalogue, sku: string) {
    const { total, items } = await search(catalogue, sku);
    return [total, ...items.map(({ card }) => card.name)];
  }

  it('is new at once where it was written, and elsewhere soon', async () => {
    const edited = await aChair();
    for (let edit = 0; edit < 20; edit++) {
      const [here, there] = edit % 2 === 0 ? [one, other] : [other, one];
      await call(edited, `椅子${edit}`, here);
      expect(await found(here, edited.sku)).toEqual([1, `椅子${edit}`]);
      await until('heard elsewhere', async () => (await found(there, edited.sku))[1] === `椅子${edit}`);
    }
  });

  it('counts without what was taken away, on other pages too, before the index knows', async () => {
    const { sku, ...first } = await aChair();
    const second = await aChair(sku);
    for (const catalogue of [one, other, one, other]) {
      const { total, items } = await search(catalogue, sku, 1);
      expect(total).toBe(2);
      const { chair } = items[0]?.id === first.chair.id ? second : first;
      await catalogue.merchandiser.unpublish('products', chair);
      expect((await search(catalogue, sku, 1)).total).toBe(1);
      await catalogue.merchandiser.publish('products', chair);
      await catalogue.drained();
      for (const each of [one, other]) await until('back', async () => (await found(each, sku))[0] === 2);
    }
  });

  it('hears of a renamed material', async () => {
    const material = await one.merchandiser.createPublished('materials', {
      name: { 'zh-CN': '旧名' },
      kind: 'wood',
    });
    const sku = aSku();
    const variants = [{ sku, prices: { CNY: 1 } }];
    const product = aProduct({ variants, materials: [{ material: material.id, part: 'frame' }] });
    await one.merchandiser.createPublished('products', product);
    await one.drained();
    const label = async (catalogue: Catalogue) => {
      const { body } = await catalogue.get(`/v1/storefront/search?q=${sku}`).expect(200);
      return body.facets.material.map((each: { label: string }) => each.label);
    };
    for (const catalogue of [one, other]) expect(await label(catalogue)).toEqual(['旧名']);
    const renamed = await one.merchandiser.patch('materials', material, { name: { 'zh-CN': '新名' } });
    await one.merchandiser.publish('materials', renamed);
    expect(await label(one)).toEqual(['新名']);
    await until('renamed elsewhere', async () => (await label(other))[0] === '新名');
  });

  it('is not relied on when the connection that hears of changes is lost', async () => {
    const edited = await aChair();
    for (let edit = 0; edit < 5; edit++) {
      await found(one, edited.sku);
      await withClient(one.settings.databaseUrl, (client) =>
        client.query(`
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE application_name = 'furniture-changes' AND datname = current_database()`),
      );
      await call(edited, `断线${edit}`);
      expect(await found(one, edited.sku)).toEqual([1, `断线${edit}`]);
    }
  });

  it('is no older than a second when that connection has quietly died', async () => {
    const edited = await aChair();
    await call(edited, '之前');
    await until('known', async () => (await found(other, edited.sku))[1] === '之前');
    // Heard again for long enough to be relied on.
    await sleep(1_000);
    wire.cut();
    await call(edited, '之后');
    await sleep(1_000);
    expect(await found(other, edited.sku)).toEqual([1, '之后']);
    await one.merchandiser.unpublish('products', edited.chair);
    expect(await found(other, edited.sku)).toEqual([0]);
    wire.mend();
    await one.merchandiser.publish('products', edited.chair);
    await one.drained();
    await until('heard again', async () => (await found(other, edited.sku))[0] === 1);
  });
});
