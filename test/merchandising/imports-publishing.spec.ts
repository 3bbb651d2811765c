import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue } from '../db/catalogue.js';
import { aProduct, unique } from '../factories/contents.js';
import { csv, ended, faultsOf, importFile, itemsOf } from '../factories/files.js';
import type { Entry, Merchandiser } from '../factories/merchandiser.js';

describe('POST /v1/merchandising/imports?publish=true', () => {
  let catalogue: Catalogue;
  let merchandiser: Merchandiser;

  beforeAll(async () => {
    catalogue = await Catalogue.start({ engine: null });
    merchandiser = catalogue.merchandiser;
  });

  afterAll(() => catalogue.stop());

  const HEADER = 'id,name.en,brand,variants.sku,variants.prices.CNY';
  const aSku = () => unique('PUB').toUpperCase();

  /** The brand that shoppers see, in each language that it was ever public in; undefined where there is no page. */
  async function shown({ id }: Pick<Entry, 'id'>) {
    const rows = await catalogue.dataSource.query<{ locale: string; slug: string }[]>(
      `SELECT DISTINCT locale, slug FROM published.slugs WHERE entry_id = $1 ORDER BY locale`,
      [id],
    );
    const brands = rows.map(async ({ locale, slug }) => {
      const { status, body } = await catalogue.get(`/v1/storefront/products/${slug}?locale=${locale}`);
      return status === 200 ? (body.record.brand as string | null) : undefined;
    });
    return Promise.all(brands);
  }

  /** One that is public with an edit that is not, and one that is a draft; a file that changes the first. */
  async function aFile() {
    const [chair, draft] = [
      await merchandiser.createPublished('products', aProduct({ brand: 'Public' })),
      await merchandiser.create('products', aProduct({ brand: 'Draft' })),
    ];
    await merchandiser.patch('products', chair, { brand: 'Edited' });
    const name = unique('New');
    const file = csv(
      HEADER,
      `${chair.id},,Imported,,`,
      `${draft.id},,Draft,,`,
      `,${name},Imported,${aSku()},1`,
    );
    return { chair, draft, file };
  }

  it('publishes the rows, also those of unchanged entries, and writes the audit log', async () => {
    const { chair, draft, file } = await aFile();
    const tried = await importFile(merchandiser, file, { publish: true, dryRun: true });
    expect(tried.counts).toMatchObject({ created: 1, updated: 1, unchanged: 1, failed: 0 });
    expect([await shown(chair), await shown(draft)]).toEqual([['Public', 'Public'], []]);
    const job = await importFile(merchandiser, file, { publish: true });
    const [, , made] = await itemsOf(merchandiser, job);
    const created = { id: made?.entryId ?? '' };
    expect([await shown(chair), await shown(draft), await shown(created)]).toEqual([
      ['Imported', 'Imported'],
      ['Draft', 'Draft'],
      ['Imported', 'Imported'],
    ]);
    expect(await merchandiser.read('products', created.id)).toMatchObject({
      status: 'published',
      version: 1,
    });
    const { body } = await merchandiser.send('get', 'audit').query({ entry: chair.id, limit: 1 }).expect(200);
    expect(body.items[0]).toMatchObject({
      action: 'published',
      revision: 3,
      details: { job: job.id, before: { 'zh-CN': 1, en: 1 } },
    });
    // Once more: nothing is left to be shown.
    await importFile(merchandiser, file.split(`\r\n,`)[0] ?? '', { publish: true });
    const after = await merchandiser.send('get', 'audit').query({ entry: chair.id, limit: 1 }).expect(200);
    expect(after.body.items[0].id).toBe(body.items[0].id);
  });

  it('is undone to the revision that was public before, not to an unpublished draft', async () => {
    const { chair, draft, file } = await aFile();
    const job = await importFile(merchandiser, file, { publish: true });
    const [, , made] = await itemsOf(merchandiser, job);
    const created = { id: made?.entryId ?? '' };
    const { body } = await merchandiser.send('post', `jobs/${job.id}/undo`).query({ wait: 30 }).expect(202);
    expect((await ended(merchandiser, body)).counts).toMatchObject({ updated: 1, unchanged: 1, deleted: 1 });
    expect([await shown(chair), await shown(draft), await shown(created)]).toEqual([
      ['Public', 'Public'],
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(await merchandiser.read('products', chair.id)).toMatchObject({
      brand: 'Edited',
      status: 'changed',
    });
    expect(await merchandiser.read('products', draft.id)).toMatchObject({ brand: 'Draft', status: 'draft' });
  });

  it('does not undo what was published since', async () => {
    const chair = await merchandiser.createPublished('products', aProduct({ brand: 'Public' }));
    const file = csv(HEADER, `${chair.id},,Imported,,`);
    const job = await importFile(merchandiser, file, { publish: true });
    const since = await merchandiser.patch('products', await merchandiser.read('products', chair.id), {
      brand: 'Since',
    });
    await merchandiser.publish('products', since);
    const { body } = await merchandiser.send('post', `jobs/${job.id}/undo`).query({ wait: 30 }).expect(202);
    expect((await ended(merchandiser, body)).counts).toMatchObject({ failed: 1 });
    expect(await shown(chair)).toEqual(['Since', 'Since']);
  });

  it('fails a row whose SKU another published product has, and publishes the others', async () => {
    const sku = aSku();
    const variant = (code: string) => ({ variants: [{ sku: code, prices: { CNY: 100 } }] });
    const chair = await merchandiser.createPublished('products', aProduct(variant(sku)));
    // Its draft has let go of it, the public has not.
    await merchandiser.patch('products', chair, variant(aSku()));
    const file = csv(HEADER, `,${unique('A')},,${sku},1`, `,${unique('B')},Brand,${aSku()},1`);
    const job = await importFile(merchandiser, file, { publish: true, onError: 'reject_failed_rows' });
    expect(job).toMatchObject({ status: 'done', counts: { created: 1, failed: 1 } });
    const [failed] = await itemsOf(merchandiser, job, 'failed');
    expect(failed?.faults).toMatchObject([{ row: 2, code: 'sku_taken' }]);
    const [made] = await itemsOf(merchandiser, job, 'created');
    expect(await shown({ id: made?.entryId ?? '' })).toEqual(['Brand', 'Brand']);
  });

  it('fails a row that lacks required fields, and publishes no archived entry', async () => {
    await merchandiser.setRules([{ type: 'product', required: ['brand'], recommended: [] }]);
    try {
      const [one, two] = [aSku(), aSku()];
      const old = await merchandiser.create('products', aProduct({ brand: 'Old' }));
      await merchandiser
        .send('post', `products/${old.id}/archive`)
        .set('if-match', `"${old.version}"`)
        .expect(200);
      const file = csv(
        HEADER,
        `,${unique('A')},,${one},1`,
        `,${unique('B')},Brand,${two},1`,
        `${old.id},,Old,,`,
      );
      const whole = await importFile(merchandiser, file, { publish: true });
      expect(whole).toMatchObject({ status: 'rejected', counts: { failed: 1 } });
      expect(await faultsOf(merchandiser, whole)).toEqual(['2 brand missing', '2 brand missing']);
      const some = await importFile(merchandiser, file, { publish: true, onError: 'reject_failed_rows' });
      expect(some.counts).toMatchObject({ created: 1, unchanged: 1, failed: 1 });
      const found = await merchandiser.send('get', 'products').query({ q: one }).expect(200);
      expect(found.body.items).toEqual([]);
      expect(await shown(old)).toEqual([]);
    } finally {
      await merchandiser.setRules([]);
    }
  });
});
