import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue } from '../db/catalogue.js';
import { aCategory, aMaterial, aProduct, anArticle, unique } from '../factories/contents.js';

describe('archive, duplicate and recover', () => {
  let catalogue: Catalogue;

  beforeAll(async () => {
    catalogue = await Catalogue.start({ engine: null });
  });

  afterAll(() => catalogue.stop());

  const listed = async (path: string, state: string): Promise<string[]> => {
    const { body } = await catalogue.merchandiser.send('get', `${path}?state=${state}&limit=100`).expect(200);
    return body.items.map(({ id }: { id: string }) => id);
  };

  const remove = (path: string, id: string, version = 1) =>
    catalogue.merchandiser.send('delete', `${path}/${id}`).set('if-match', `"${version}"`).expect(204);

  const recover = (path: string, id: string, version: number) =>
    catalogue.merchandiser.send('post', `${path}/${id}/recover`).set('if-match', `"${version}"`);

  it('unpublishes a product when it is archived, and unarchives it as a draft', async () => {
    const { merchandiser } = catalogue;
    const chair = await merchandiser.createPublished('products', aProduct());
    const archived = await merchandiser.transition('products', chair.id, 'archive');
    expect(archived).toMatchObject({ status: 'draft', version: 1, archivedAt: expect.any(String) });
    await catalogue.get(`/v1/storefront/products/${chair.slug['en']}?locale=en`).expect(404);
    expect(await listed('products', 'active')).not.toContain(chair.id);
    expect(await listed('products', 'archived')).toContain(chair.id);

    const back = await merchandiser.transition('products', chair.id, 'unarchive');
    expect(back).toMatchObject({ status: 'draft', archivedAt: null, variants: chair['variants'] });
    expect(await listed('products', 'active')).toContain(chair.id);
    await merchandiser.publish('products', chair);
    await catalogue.get(`/v1/storefront/products/${chair.slug['en']}?locale=en`).expect(200);
  });

  it('answers 409 to edits of an archived product, which keeps its SKU', async () => {
    const { merchandiser } = catalogue;
    const chair = await merchandiser.create('products', aProduct());
    await merchandiser.transition('products', chair.id, 'archive');
    const sent = [
      merchandiser.send('patch', `products/${chair.id}`).send({ brand: 'Oak' }),
      merchandiser.send('post', `products/${chair.id}/publish`),
      merchandiser.send('post', `products/${chair.id}/revisions/1/restore`),
    ];
    for (const each of sent)
      expect((await each.set('if-match', '"1"')).body).toMatchObject({ status: 409, code: 'archived' });
    const taken = await merchandiser.send('post', 'products').send(aProduct({ variants: chair['variants'] }));
    expect(taken.body.code).toBe('sku_taken');
  });

  it('duplicates a product repeatedly as drafts with new SKUs', async () => {
    const { merchandiser } = catalogue;
    const sku = unique('COPY').toUpperCase();
    const chair = await merchandiser.createPublished(
      'products',
      aProduct({
        name: { 'zh-CN': '椅', en: 'Chair' },
        variants: [
          { sku, gtin: '4006381333931', prices: { CNY: 100 } },
          { sku: `${sku}-RED`, prices: { CNY: 120 } },
        ],
      }),
    );
    const copies = [];
    for (let turn = 0; turn < 3; turn++) {
      const { status, body, headers } = await merchandiser.send('post', `products/${chair.id}/duplicate`);
      expect([status, headers['location']]).toEqual([201, `/v1/merchandising/products/${body.id}`]);
      copies.push(body);
    }
    expect(copies[0]).toMatchObject({
      ...{ status: 'draft', version: 1, name: { 'zh-CN': '椅（副本）', en: 'Chair (copy)' } },
      variants: [
        { sku: `${sku}-C1`, prices: { CNY: 100 } },
        { sku: `${sku}-RED-C1`, prices: { CNY: 120 } },
      ],
    });
    expect(copies[0].variants[0]).not.toHaveProperty('gtin');
    expect(copies[2].variants[0].sku).toBe(`${sku}-C3`);
    expect(new Set(copies.map(({ slug }) => slug.en)).size).toBe(3);
  });

  it('duplicates an article with a name of maximum length', async () => {
    const { merchandiser } = catalogue;
    const article = await merchandiser.create('articles', anArticle({ title: { en: 'x'.repeat(200) } }));
    const { body } = await merchandiser.send('post', `articles/${article.id}/duplicate`).expect(201);
    expect(body).toMatchObject({ title: { en: `${'x'.repeat(190)} (copy)` }, body: article['body'] });
    await merchandiser.send('post', `materials/${article.id}/duplicate`).expect(404);
  });

  it('recovers a deleted product as a draft with all its content', async () => {
    const { merchandiser } = catalogue;
    const material = await merchandiser.create('materials', aMaterial());
    const chair = await merchandiser.createPublished(
      'products',
      aProduct({ materials: [{ material: material.id, part: 'frame' }] }),
    );
    await remove('products', chair.id);
    expect(await listed('products', 'deleted')).toContain(chair.id);
    expect((await merchandiser.send('get', `products/${chair.id}`)).status).toBe(404);
    expect((await recover('products', chair.id, 7)).status).toBe(412);
    const { status, body } = await recover('products', chair.id, 1);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ version: 2, status: 'draft', slug: chair.slug },
      variants: chair['variants'],
    });
    expect(await listed('products', 'deleted')).not.toContain(chair.id);
    // What it refers to is guarded again.
    const held = merchandiser.send('delete', `materials/${material.id}`).set('if-match', '"1"');
    expect((await held).body.code).toBe('in_use');
    expect((await recover('products', chair.id, 2)).status).toBe(404);
  });

  it('reports conflicts of a deleted product, and gives it another slug', async () => {
    const { merchandiser } = catalogue;
    const [name, sku] = [{ en: unique('Twin') }, unique('TWIN').toUpperCase()];
    const variants = [{ sku, prices: { CNY: 1 } }];
    const first = await merchandiser.create('products', aProduct({ name, variants }));
    await remove('products', first.id);
    const second = await merchandiser.create('products', aProduct({ name, variants }));
    expect(second.slug).toEqual(first.slug);
    const refused = await recover('products', first.id, 1);
    expect(refused.body).toMatchObject({
      status: 409,
      errors: [{ path: 'variants.0.sku', code: 'sku_taken' }],
    });
    await merchandiser.patch('products', second, { variants: null });
    const { status, body } = await recover('products', first.id, 1);
    expect([status, body.slug.en]).toEqual([200, `${first.slug['en']}-2`]);
  });

  it('recovers a deleted category as public', async () => {
    const { merchandiser } = catalogue;
    const category = await merchandiser.create('categories', aCategory());
    await remove('categories', category.id);
    const { body } = await recover('categories', category.id, 1);
    expect([body.version, body.status]).toEqual([2, 'published']);
    await merchandiser.createPublished('products', aProduct({ categories: [category.id] }));
    const tree = await catalogue.get('/v1/storefront/categories?locale=en');
    expect(JSON.stringify(tree.body)).toContain(category.slug['en']);
  });

  it('recovers entries for 30 days', async () => {
    const { merchandiser } = catalogue;
    const chair = await merchandiser.create('products', aProduct());
    await remove('products', chair.id);
    const age = (days: number) =>
      catalogue.dataSource.query(
        `UPDATE catalog.entries SET deleted_at = now() - make_interval(days => $2) WHERE id = $1`,
        [chair.id, days],
      );
    await age(31);
    expect((await recover('products', chair.id, 1)).status).toBe(404);
    expect(await listed('products', 'deleted')).not.toContain(chair.id);
    await age(29);
    expect((await recover('products', chair.id, 1)).status).toBe(200);
  });
});
