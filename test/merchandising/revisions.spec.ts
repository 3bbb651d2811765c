import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue } from '../db/catalogue.js';
import { aMaterial, aProduct, anArticle, unique } from '../factories/contents.js';
import type { Entry } from '../factories/merchandiser.js';

describe('/v1/merchandising/products/:id/revisions', () => {
  let catalogue: Catalogue;

  beforeAll(async () => {
    catalogue = await Catalogue.start({ engine: null });
  });

  afterAll(() => catalogue.stop());

  const get = async (path: string) => {
    const { status, body } = await catalogue.merchandiser.send('get', path);
    return { status, body };
  };

  const restore = (id: string, number: number, version: number) =>
    catalogue.merchandiser
      .send('post', `products/${id}/revisions/${number}/restore`)
      .set('if-match', `"${version}"`);

  /** A chair with revisions 1 to n, each with another brand. */
  async function edited(times: number, body = aProduct()): Promise<Entry> {
    let chair = await catalogue.merchandiser.create('products', body);
    for (let edit = 2; edit <= times; edit++)
      chair = await catalogue.merchandiser.patch('products', chair, { brand: `brand ${edit}` });
    return chair;
  }

  it('lists revisions with actor and changed fields in pages, newest first', async () => {
    const chair = await edited(5);
    await catalogue.merchandiser.publish('products', chair, ['en']);
    const first = await get(`products/${chair.id}/revisions?limit=3`);
    expect(first.body.items.map(({ number }: { number: number }) => number)).toEqual([5, 4, 3]);
    expect(first.body.items[0]).toMatchObject({ fields: ['brand'], publishedIn: ['en'] });
    expect(first.body.items[0].actor).toMatch(/^key:/);
    const rest = await get(`products/${chair.id}/revisions?limit=3&cursor=${first.body.nextCursor}`);
    expect(rest.body.items.map(({ number }: { number: number }) => number)).toEqual([2, 1]);
    expect(rest.body.items[1].fields).toEqual(['name', 'slug', 'variants']);
    expect(rest.body.nextCursor).toBeNull();
  });

  it('returns a revision, and compares it with the one before or another', async () => {
    const chair = await edited(3);
    const { body } = await get(`products/${chair.id}/revisions/2`);
    expect(body).toMatchObject({ number: 2, content: { brand: 'brand 2' }, publishedIn: [] });
    const changes = async (query: string) =>
      (await get(`products/${chair.id}/revisions/3/changes${query}`)).body;
    const brand = { path: 'brand', old: 'brand 2', new: 'brand 3' };
    expect(await changes('')).toEqual({ since: 2, number: 3, fields: [brand] });
    expect((await changes('?since=1')).fields).toEqual([{ ...brand, old: null }]);
    expect((await changes('?since=3')).fields).toEqual([]);
    for (const path of ['revisions/9', 'revisions/3/changes?since=9'])
      expect((await get(`products/${chair.id}/${path}`)).status).toBe(404);
    for (const path of ['revisions/0', 'revisions/x', 'revisions/3/changes?since=0'])
      expect((await get(`products/${chair.id}/${path}`)).status).toBe(400);
    expect((await get(`articles/${chair.id}/revisions`)).status).toBe(404);
  });

  it('restores a revision as a new one, and answers 412 when If-Match is stale', async () => {
    const chair = await edited(3);
    expect((await restore(chair.id, 1, 2)).status).toBe(412);
    const { status, body, headers } = await restore(chair.id, 2, 3);
    expect([status, body.version, body.brand, headers['etag']]).toEqual([200, 4, 'brand 2', '"4"']);
    expect((await get(`products/${chair.id}/revisions/4`)).body.content).toEqual(
      (await get(`products/${chair.id}/revisions/2`)).body.content,
    );
    // It says so already.
    expect((await restore(chair.id, 4, 4)).body.version).toBe(4);
    expect((await restore(chair.id, 9, 4)).status).toBe(404);
  });

  it('answers every violation of a revision that can no longer be restored', async () => {
    const { merchandiser } = catalogue;
    const sku = unique('GONE').toUpperCase();
    const material = await merchandiser.create('materials', aMaterial());
    const chair = await merchandiser.create(
      'products',
      aProduct({
        variants: [{ sku, prices: { CNY: 1 } }],
        materials: [{ material: material.id, part: 'frame' }],
      }),
    );
    const freed = await merchandiser.patch('products', chair, { variants: null, materials: null });
    await merchandiser.create('products', aProduct({ variants: [{ sku, prices: { CNY: 1 } }] }));
    await merchandiser.send('delete', `materials/${material.id}`).set('if-match', '"1"').expect(204);
    const { status, body } = await restore(chair.id, 1, freed.version);
    expect(status).toBe(409);
    expect(body.errors.map(({ path, code }: { path: string; code: string }) => [path, code])).toEqual([
      ['variants.0.sku', 'sku_taken'],
      ['materials.0.material', 'unknown_material'],
    ]);
    expect((await merchandiser.read('products', chair.id)).version).toBe(freed.version);
  });

  it('discards unpublished changes without changing published pages', async () => {
    const { merchandiser } = catalogue;
    const article = await merchandiser.createPublished('articles', anArticle());
    const page = async () =>
      (await catalogue.get(`/v1/storefront/articles/${article.slug['en']}?locale=en`)).body;
    const before = await page();
    await merchandiser.patch('articles', article, { title: { en: 'Half an idea' } });
    const discarded = await merchandiser.transition('articles', article.id, 'discard');
    expect(discarded).toMatchObject({ version: 3, status: 'published', title: article['title'] });
    expect(await page()).toEqual(before);

    const draft = await merchandiser.create('articles', anArticle());
    const refused = await merchandiser.send('post', `articles/${draft.id}/discard`).set('if-match', '"1"');
    expect([refused.status, refused.body.code]).toEqual([409, 'not_published']);
  });

  it('discards to the revision of one locale when locales have different ones', async () => {
    const { merchandiser } = catalogue;
    const chair = await edited(1);
    await merchandiser.publish('products', chair, ['zh-CN']);
    await merchandiser.patch('products', chair, { brand: 'for the English' });
    await merchandiser.publish('products', chair, ['en']);
    const present = await merchandiser.patch('products', { ...chair, version: 2 }, { brand: 'a draft' });
    expect(await merchandiser.transition('products', chair.id, 'discard')).toMatchObject({
      ...{ version: present.version + 1, status: 'changed', brand: 'for the English' },
    });
    const zh = await merchandiser.transition('products', chair.id, 'discard', { locale: 'zh-CN' });
    expect([zh.version, zh.status, 'brand' in zh]).toEqual([present.version + 2, 'changed', false]);
  });
});
