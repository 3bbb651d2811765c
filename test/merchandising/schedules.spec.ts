import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue } from '../db/catalogue.js';
import { until } from '../db/until.js';
import { aProduct, unique } from '../factories/contents.js';
import type { Entry } from '../factories/merchandiser.js';

const soon = (ms = 1_500) => new Date(Date.now() + ms).toISOString();
const LATER = '2126-01-01T00:00:00.000Z';

describe('PUT /v1/merchandising/products/:id/schedule', () => {
  let catalogue: Catalogue;

  beforeAll(async () => {
    catalogue = await Catalogue.start({ engine: null });
  });

  afterAll(() => catalogue.stop());

  const setSchedule = ({ id, version }: Entry, schedule: object) =>
    catalogue.merchandiser
      .send('put', `products/${id}/schedule`)
      .set('if-match', `"${version}"`)
      .send(schedule);

  const nameIn = async (locale: 'zh-CN' | 'en', chair: Entry): Promise<string | undefined> => {
    const { body } = await catalogue.get(`/v1/storefront/products/${chair.slug[locale]}?locale=${locale}`);
    return body.name;
  };

  const actions = async (chair: Entry): Promise<string[]> => {
    const { body } = await catalogue.merchandiser.send('get', `audit?entry=${chair.id}&limit=1000`);
    return body.items.map(({ action }: { action: string }) => action).reverse();
  };

  const listed = async (state: string, chair: Entry) => {
    const { body } = await catalogue.merchandiser
      .send('get', `schedules?state=${state}&limit=100`)
      .expect(200);
    return body.items.filter(({ entryId }: { entryId: string }) => entryId === chair.id);
  };

  it('publishes the expected revision in its locale at its time, and unpublishes it', async () => {
    const chair = await catalogue.merchandiser.create('products', aProduct());
    const publishAt = soon();
    const unpublishAt = soon(8_000);
    const { status, body } = await setSchedule(chair, { en: { publishAt, unpublishAt } });
    expect(status).toBe(200);
    expect(body.schedule).toEqual({ en: { publishAt, unpublishAt, revision: 1 } });
    await catalogue.merchandiser.patch('products', chair, { name: { en: 'Unpublished name' } });
    await until('published', async () => (await nameIn('en', chair)) !== undefined);
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(publishAt));
    expect(await nameIn('en', chair)).toBe((chair['name'] as Record<string, string>)['en']);
    expect(await nameIn('zh-CN', chair)).toBeUndefined();
    expect((await catalogue.merchandiser.read('products', chair.id))['schedule']).toEqual({
      en: { unpublishAt, revision: 1 },
    });
    await until('unpublished', async () => (await nameIn('en', chair)) === undefined);
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(unpublishAt));
    expect(await actions(chair)).toEqual(['created', 'scheduled', 'edited', 'published', 'unpublished']);
    expect(await listed('done', chair)).toMatchObject([
      { action: 'unpublish' },
      { action: 'publish', error: null },
    ]);
  });

  it('replaces all pending actions of the product', async () => {
    const chair = await catalogue.merchandiser.create('products', aProduct());
    await setSchedule(chair, { en: { publishAt: soon(4_000) }, 'zh-CN': { publishAt: LATER } });
    expect(await listed('pending', chair)).toHaveLength(2);
    await setSchedule(chair, { 'zh-CN': { unpublishAt: LATER } });
    expect(await listed('pending', chair)).toMatchObject([
      { action: 'unpublish', locale: 'zh-CN', at: LATER },
    ]);
    const { body } = await setSchedule(chair, {});
    expect(body.schedule).toEqual({});
    expect(await listed('pending', chair)).toEqual([]);
    // An action that is due later has fired, so the cancelled one would have.
    const other = await catalogue.merchandiser.create('products', aProduct());
    await setSchedule(other, { en: { publishAt: soon(4_500) } });
    await until('the other is published', async () => (await nameIn('en', other)) !== undefined);
    expect(await nameIn('en', chair)).toBeUndefined();
  });

  it('answers 400 to times that are past or out of order, and to unknown fields', async () => {
    const chair = await catalogue.merchandiser.create('products', aProduct());
    const errors = async (schedule: object) => {
      const { status, body } = await setSchedule(chair, schedule);
      return [
        status,
        ...body.errors.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`),
      ];
    };
    expect(
      await errors({
        en: { publishAt: '2020-01-01T00:00:00Z' },
        'zh-CN': { publishAt: LATER, unpublishAt: '2125-01-01T00:00:00Z' },
      }),
    ).toEqual([400, 'zh-CN.unpublishAt bad_period', 'en.publishAt past']);
    expect(await errors({ en: { publishAt: LATER, unpublishAt: LATER } })).toEqual([
      400,
      'en.unpublishAt bad_period',
    ]);
    expect(await errors({ en: { publishAt: 'tomorrow' }, fr: {} })).toEqual([
      400,
      'fr unknown_field',
      'en.publishAt is_date_time',
    ]);
  });

  it('lists an action that failed with its reason and carries out the others', async () => {
    const { merchandiser } = catalogue;
    const sku = unique('LATE').toUpperCase();
    const variants = [{ sku, prices: { CNY: 1 } }];
    const first = await merchandiser.create('products', aProduct({ variants }));
    await setSchedule(first, { en: { publishAt: LATER } });
    await merchandiser.patch('products', first, { variants: null });
    await merchandiser.createPublished('products', aProduct({ variants }));
    const archived = await merchandiser.create('products', aProduct());
    await setSchedule(archived, { en: { publishAt: LATER } });
    await merchandiser.transition('products', archived.id, 'archive');
    const deleted = await merchandiser.create('products', aProduct());
    await setSchedule(deleted, { en: { publishAt: LATER } });
    await merchandiser.send('delete', `products/${deleted.id}`).set('if-match', '"1"').expect(204);
    const publishable = await merchandiser.create('products', aProduct());
    await setSchedule(publishable, { en: { publishAt: LATER } });
    await makeDue(catalogue);
    await until('published', async () => (await nameIn('en', publishable)) !== undefined);
    const error = async (chair: Entry) => (await listed('failed', chair))[0]?.error;
    expect(await error(first)).toMatch(/SKU/);
    expect(await error(archived)).toMatch(/archived/);
    expect(await error(deleted)).toMatch(/deleted/);
    expect(await nameIn('en', first)).toBeUndefined();
  });

  it('fires each action once, with three instances and after a restart of all', async () => {
    const first = await Catalogue.start({ engine: null });
    const { databaseUrl } = first.settings;
    const others = [
      await Catalogue.start({ engine: null, databaseUrl }),
      await Catalogue.start({ engine: null, databaseUrl }),
    ];
    const chairs: Entry[] = [];
    for (let count = 0; count < 30; count++) {
      const chair = await first.merchandiser.create('products', aProduct());
      await first.merchandiser
        .send('put', `products/${chair.id}/schedule`)
        .set('if-match', '"1"')
        .send({ en: { publishAt: LATER }, 'zh-CN': { publishAt: LATER } })
        .expect(200);
      chairs.push(chair);
    }
    await makeDue(first, 20);
    await until('the due ones are done', async () => (await pending(first)) === 40);
    for (const each of [first, ...others]) await each.stop();
    const restarted = await Catalogue.start({ engine: null, databaseUrl });
    await makeDue(restarted);
    const second = await Catalogue.start({ engine: null, databaseUrl });
    await until('all are done', async () => (await pending(restarted)) === 0);
    const counts = await restarted.dataSource.query<{ count: number; times: number }[]>(`
      SELECT count(*)::int AS count, times::int FROM (
        SELECT entry_id, details ->> 'scheduled', count(*) AS times FROM catalog.audit
        WHERE action = 'published' GROUP BY 1, 2) AS fired GROUP BY times`);
    expect(counts).toEqual([{ count: 60, times: 1 }]);
    for (const each of [restarted, second]) await each.stop();
  });
});

/** Makes so many of the pending schedules due, or all of them. */
async function makeDue(catalogue: Catalogue, count = 1_000) {
  await catalogue.dataSource.query(
    `UPDATE catalog.schedules SET at = now() - interval '1 hour'
     WHERE id IN (SELECT id FROM catalog.schedules WHERE done_at IS NULL ORDER BY id LIMIT $1)`,
    [count],
  );
}

async function pending(catalogue: Catalogue): Promise<number> {
  const [row] = await catalogue.dataSource.query<{ count: number }[]>(
    'SELECT count(*)::int AS count FROM catalog.schedules WHERE done_at IS NULL',
  );
  return row?.count ?? 0;
}
