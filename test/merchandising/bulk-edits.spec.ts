import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue } from '../db/catalogue.js';
import { aCategory, aProduct, anArticle } from '../factories/contents.js';
import { type Job, ended, itemsOf } from '../factories/files.js';
import type { Entry, Merchandiser } from '../factories/merchandiser.js';

describe('POST /v1/merchandising/bulk-edits', () => {
  let catalogue: Catalogue;
  let merchandiser: Merchandiser;

  beforeAll(async () => {
    catalogue = await Catalogue.start({ engine: null });
    merchandiser = catalogue.merchandiser;
  });

  afterAll(() => catalogue.stop());

  const edit = async (body: object): Promise<Job> => {
    const sent = merchandiser.send('post', 'bulk-edits').query({ wait: 30 });
    return ended(merchandiser, (await sent.send(body).expect(202)).body);
  };

  const undo = async ({ id }: Job, body: object = {}): Promise<Job> => {
    const sent = merchandiser.send('post', `jobs/${id}/undo`).query({ wait: 30 });
    return ended(merchandiser, (await sent.send(body).expect(202)).body);
  };

  const seen = (...entries: Entry[]) => entries.map(({ id, version }) => ({ id, version }));

  it('reports outcomes in a dry run, then applies the same patch, which leaves other fields alone', async () => {
    const products = [
      await merchandiser.create(
        'products',
        aProduct({ brand: 'Old', designer: 'Same', tagline: { en: 'Line' } }),
      ),
      await merchandiser.create('products', aProduct({ brand: 'New' })),
    ] as const;
    const [one, two] = products;
    const body = {
      type: 'product',
      entries: seen(...products),
      patch: { brand: 'New', tagline: { 'zh-CN': '一行' } },
    };
    const tried = await edit({ ...body, dryRun: true });
    expect(tried).toMatchObject({ status: 'done', total: 2, done: 2, counts: { updated: 2 } });
    expect(await itemsOf(merchandiser, tried)).toMatchObject([
      {
        entryId: one.id,
        outcome: 'updated',
        changes: [
          { path: 'brand', old: 'Old', new: 'New' },
          { path: 'tagline.zh-CN', old: null, new: '一行' },
        ],
      },
      { entryId: two.id, outcome: 'updated' },
    ]);
    expect((await merchandiser.read('products', one.id)).version).toBe(1);
    const done = await edit(body);
    expect((await itemsOf(merchandiser, done)).map(({ changes }) => changes)).toEqual(
      (await itemsOf(merchandiser, tried)).map(({ changes }) => changes),
    );
    expect(await merchandiser.read('products', one.id)).toMatchObject({
      version: 2,
      brand: 'New',
      designer: 'Same',
      tagline: { en: 'Line', 'zh-CN': '一行' },
    });
    const { body: audit } = await merchandiser.send('get', 'audit').query({ entry: one.id, limit: 1 });
    expect(audit.items).toMatchObject([
      { action: 'edited', details: { job: done.id, fields: ['brand', 'tagline.zh-CN'] } },
    ]);
  });

  it('selects entries by the filters of the list and publishes nothing', async () => {
    const shelf = await merchandiser.create('categories', aCategory());
    const below = await merchandiser.create('categories', aCategory({ parent: shelf.id }));
    const shown = await merchandiser.createPublished('products', aProduct({ categories: [shelf.id] }));
    const draft = await merchandiser.create('products', aProduct({ categories: [below.id] }));
    const other = await merchandiser.create('products', aProduct());
    const page = () => catalogue.get(`/v1/storefront/products/${shown.slug['en']}`).query({ locale: 'en' });
    const before = (await page().expect(200)).text;
    const job = await edit({
      type: 'product',
      filter: { category: shelf.id },
      patch: { warrantyMonths: 60 },
    });
    expect(job.counts).toMatchObject({ updated: 2, failed: 0 });
    expect((await page()).text).toBe(before);
    expect(await merchandiser.read('products', shown.id)).toMatchObject({
      status: 'changed',
      warrantyMonths: 60,
    });
    expect(await merchandiser.read('products', draft.id)).toMatchObject({
      status: 'draft',
      warrantyMonths: 60,
    });
    expect(await merchandiser.read('products', other.id)).not.toHaveProperty('warrantyMonths');
    const again = await edit({
      type: 'product',
      filter: { category: shelf.id },
      patch: { warrantyMonths: 60 },
    });
    expect(again.counts).toMatchObject({ unchanged: 2, updated: 0 });
  });

  it('fails items that are stale, missing or would be invalid, and updates the others', async () => {
    const [stale, archived, fine] = [
      await merchandiser.create('products', aProduct()),
      await merchandiser.create('products', aProduct()),
      await merchandiser.create('products', aProduct()),
    ];
    await merchandiser.patch('products', stale, { brand: 'Newer' });
    await merchandiser.transition('products', archived.id, 'archive');
    const nobody = { id: '0199b1a0-0000-7000-8000-000000000000', version: 1 };
    const entries = [...seen(stale, archived, fine), nobody];
    const job = await edit({ type: 'product', entries, patch: { weight: 5_000 } });
    const codes = (await itemsOf(merchandiser, job)).map(({ outcome, faults }) => [outcome, faults[0]?.code]);
    expect(codes).toEqual([
      ['failed', 'version_conflict'],
      ['failed', 'archived'],
      ['updated', undefined],
      ['failed', 'not_found'],
    ]);
    const whole = await edit({
      type: 'product',
      entries: [...seen(await merchandiser.read('products', fine.id)), nobody],
      patch: { weight: 6_000 },
      allOrNothing: true,
    });
    expect(whole).toMatchObject({ status: 'rejected', counts: { updated: 1, failed: 1 } });
    expect(await merchandiser.read('products', fine.id)).toMatchObject({ version: 2, weight: 5_000 });
    const invalid = await edit({
      type: 'product',
      entries: seen(await merchandiser.read('products', fine.id)),
      patch: { weight: -1, name: null },
    });
    const [item] = await itemsOf(merchandiser, invalid);
    expect(item?.faults.map(({ path, code }) => `${path} ${code}`)).toContain('weight min');
  });

  it('can be undone, and the undo too, except entries that were edited since', async () => {
    const [one, two] = [
      await merchandiser.create('articles', anArticle({ tags: { en: ['before'] } })),
      await merchandiser.create('articles', anArticle({ tags: { en: ['before'] } })),
    ];
    const patch = { tags: { en: ['after'] } };
    const job = await edit({ type: 'article', entries: seen(one, two), patch });
    await merchandiser.patch('articles', { ...two, version: 2 }, { kind: 'guide' });
    const undone = await undo(job);
    expect(undone.counts).toMatchObject({ updated: 1, failed: 1 });
    const [failed] = await itemsOf(merchandiser, undone, 'failed');
    expect(failed).toMatchObject({
      entryId: two.id,
      faults: [{ code: 'version_conflict', message: expect.stringContaining('3 is current') }],
    });
    expect(await merchandiser.read('articles', one.id)).toMatchObject({
      version: 3,
      tags: { en: ['before'] },
    });
    expect(await merchandiser.read('articles', two.id)).toMatchObject({
      version: 3,
      ...patch,
      kind: 'guide',
    });
    await undo(undone);
    expect(await merchandiser.read('articles', one.id)).toMatchObject({ version: 4, ...patch });
    const tried = await edit({ type: 'article', filter: {}, patch, dryRun: true });
    const refused = await merchandiser.send('post', `jobs/${tried.id}/undo`).send({}).expect(409);
    expect(refused.body.code).toBe('not_undoable');
  });

  it('answers 400 without entries or a filter, for unknown fields and for repeated entries', async () => {
    const { id } = await merchandiser.create('products', aProduct());
    const faults = async (body: object) => {
      const { status, body: problem } = await merchandiser.send('post', 'bulk-edits').send(body);
      expect(status).toBe(400);
      return problem.errors.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`);
    };
    expect(await faults({ type: 'product', patch: { wieght: 1 } })).toEqual([
      'entries one_of',
      'patch.wieght unknown_field',
    ]);
    expect(
      await faults({
        type: 'product',
        patch: {},
        entries: [
          { id, version: 1 },
          { id, version: 1 },
        ],
      }),
    ).toEqual(['entries.1.id repeated']);
    expect(await faults({ type: 'product', entries: null, filter: null, patch: {} })).toEqual([
      'entries one_of',
    ]);
    expect(await faults({ type: 'material', filter: { state: 'gone' } })).toEqual([
      'type is_in',
      'filter.state is_in',
      'patch is_object',
    ]);
  });
});
