import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { Catalogue, withClient } from '../db/catalogue.js';
import { aProduct, unique } from '../factories/contents.js';

interface Change {
  id: string;
  action: string;
  revision: number | null;
  details: Record<string, unknown>;
}

describe('GET /v1/merchandising/audit', () => {
  let catalogue: Catalogue;

  beforeAll(async () => {
    catalogue = await Catalogue.start({ engine: null });
  });

  afterAll(() => catalogue.stop());

  const audit = async (query: string): Promise<Change[]> => {
    const { body } = await catalogue.merchandiser.send('get', `audit?${query}`).expect(200);
    return body.items;
  };

  /** A chair that everything was done to that can be. */
  async function aLivedChair() {
    const { merchandiser } = catalogue;
    const sku = unique('LIVED').toUpperCase();
    const chair = await merchandiser.create(
      'products',
      aProduct({ variants: [{ sku, prices: { CNY: 1 } }] }),
    );
    const path = `products/${chair.id}`;
    await merchandiser.patch('products', chair, { brand: 'Oak' });
    await merchandiser.publish('products', chair, ['en']);
    await merchandiser.patch('products', { ...chair, version: 2 }, { brand: 'Elm' });
    await merchandiser.transition('products', chair.id, 'discard');
    await merchandiser.transition('products', chair.id, 'revisions/1/restore');
    await merchandiser.setAvailability(sku, { status: 'in_stock', quantity: 3 });
    await merchandiser.unpublish('products', chair);
    await merchandiser.send('delete', path).set('if-match', '"5"').expect(204);
    return { chair, sku };
  }

  it('lists every change with its actor and request', async () => {
    const { chair, sku } = await aLivedChair();
    const changes = await audit(`entry=${chair.id}`);
    expect(changes.map(({ action, revision, details }) => [action, revision, details]).reverse()).toEqual([
      ['created', 1, {}],
      ['edited', 2, { fields: ['brand'] }],
      ['published', 2, { locales: ['en'] }],
      ['edited', 3, { fields: ['brand'] }],
      ['discarded', 4, { fields: ['brand'], from: 2 }],
      ['restored', 5, { fields: ['brand'], from: 1 }],
      ['stock_set', null, { sku, status: 'in_stock', quantity: 3 }],
      ['unpublished', 5, { locales: ['en'] }],
      ['deleted', 5, {}],
    ]);
  });

  it('lists no request that changed nothing or failed', async () => {
    const { merchandiser } = catalogue;
    const chair = await merchandiser.createPublished('products', aProduct({ brand: 'Ash' }));
    const before = await audit(`entry=${chair.id}`);
    await merchandiser.patch('products', chair, { brand: 'Ash' });
    await merchandiser.publish('products', chair);
    await merchandiser.send('patch', `products/${chair.id}`).set('if-match', '"9"').send({ brand: 'Yew' });
    await merchandiser.send('patch', `products/${chair.id}`).set('if-match', '"1"').send({ brand: 7 });
    expect(await audit(`entry=${chair.id}`)).toEqual(before);
  });

  it('filters and pages the log, and exports all of it', async () => {
    const { chair } = await aLivedChair();
    const [deleted] = await audit(`entry=${chair.id}&limit=1`);
    expect((await audit(`entry=${chair.id}&action=edited`)).map(({ revision }) => revision)).toEqual([3, 2]);
    expect(await audit(`entry=${chair.id}&actor=somebody`)).toEqual([]);
    expect(await audit(`entry=${chair.id}&to=2020-01-01T00:00:00Z`)).toEqual([]);
    const { body } = await catalogue.merchandiser.send('get', `audit?entry=${chair.id}&limit=4`);
    expect(await audit(`entry=${chair.id}&limit=4&cursor=${body.nextCursor}`)).toHaveLength(4);
    const { text, headers } = await catalogue.merchandiser
      .send('get', `audit/export?entry=${chair.id}`)
      .buffer();
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Change);
    expect([headers['content-type'], lines.length, lines[0]]).toEqual(['application/x-ndjson', 9, deleted]);
  });

  it('filters by time: `from` inclusive, `to` exclusive', async () => {
    const { merchandiser } = catalogue;
    const chair = await merchandiser.create('products', aProduct());
    await merchandiser.patch('products', chair, { brand: 'Oak' });
    // To the microsecond, which JSON does not show.
    const [edited] = await catalogue.dataSource.query<{ at: string }[]>(
      `SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at FROM catalog.audit
       WHERE entry_id = $1 AND action = 'edited'`,
      [chair.id],
    );
    const actions = async (query: string) =>
      (await audit(`entry=${chair.id}&${query}`)).map(({ action }) => action);
    expect(await actions(`from=${edited?.at}`)).toEqual(['edited']);
    expect(await actions(`to=${edited?.at}`)).toEqual(['created']);
  });

  it('answers 403 to a merchandiser', async () => {
    const key = await catalogue.newKey('merchandiser');
    for (const path of ['audit', 'audit/export'])
      await request(catalogue.url)
        .get(`/v1/merchandising/${path}`)
        .set('authorization', `Bearer ${key}`)
        .expect(403);
  });

  it.each(['audit', 'revisions'])(
    'refuses updates and deletions of %s rows in Postgres, also by the owner',
    async (table) => {
      await aLivedChair();
      await withClient(catalogue.settings.databaseUrl, async (client) => {
        for (const change of [
          `UPDATE catalog.${table} SET actor = 'nobody'`,
          `DELETE FROM catalog.${table}`,
          `TRUNCATE catalog.${table} CASCADE`,
        ])
          await expect(client.query(change)).rejects.toThrow('is only ever added to');
      });
    },
  );
});
