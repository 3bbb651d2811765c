import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { publishEntries } from '../../src/publishing/publish-entries.js';
import { lockTaxonomyShared } from '../../src/publishing/taxonomy-lock.js';
import { Catalogue } from '../db/catalogue.js';
import { until } from '../db/until.js';
import { aCategory, aMaterial, aProduct, unique } from '../factories/contents.js';

/** Whether another transaction waits for a lock that this one holds. */
async function isBlocking(manager: EntityManager): Promise<boolean> {
  const [row] = await manager.query<{ count: number }[]>(
    'SELECT count(*)::int FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))',
  );
  return (row?.count ?? 0) > 0;
}

describe('taxonomy', () => {
  let catalogue: Catalogue;

  beforeAll(async () => {
    catalogue = await Catalogue.start();
  });

  afterAll(() => catalogue.stop());

  const page = async (slug: string | undefined, locale = 'en') => {
    const { body } = await catalogue.get(`/v1/storefront/products/${slug}?locale=${locale}`).expect(200);
    return body;
  };

  it('shows a renamed material on every published page, in lists and in the index', async () => {
    const { merchandiser } = catalogue;
    const material = await merchandiser.create('materials', aMaterial());
    const chairs = [];
    for (let index = 0; index < 3; index++) {
      const body = aProduct({ materials: [{ part: 'legs', material: material.id }] });
      chairs.push(await merchandiser.createPublished('products', body));
    }
    const name = unique('zebrano').replaceAll('-', '');
    await merchandiser.patch('materials', material, { name: { en: name } });
    await catalogue.drained();
    for (const chair of chairs) {
      expect((await page(chair.slug['en'])).materials[0].material.name).toBe(name);
    }
    const { body: list } = await catalogue.get('/v1/storefront/materials?locale=en');
    expect(list.items).toContainEqual(expect.objectContaining({ name, count: 3 }));
    const { body: found } = await catalogue.get(`/v1/storefront/search?q=${name}&locale=en`);
    expect(found.total).toBe(3);
  });

  it('orders categories by position, then by name', async () => {
    const { merchandiser } = catalogue;
    const root = await merchandiser.create('categories', aCategory());
    const shelf = async (en: string, position: number) => {
      const made = await merchandiser.create('categories', { name: { en }, parent: root.id, position });
      await merchandiser.createPublished('products', aProduct({ categories: [made.id] }));
    };
    await shelf('Alders', 2);
    await shelf('Cedars', 1);
    await shelf('Birches', 1);
    const { body } = await catalogue.get('/v1/storefront/categories?locale=en').expect(200);
    const own = (body.items as { id: string; children: { name: string }[] }[]).find(
      ({ id }) => id === root.id,
    );
    expect(own?.children.map(({ name }) => name)).toEqual(['Birches', 'Cedars', 'Alders']);
  });

  it('does not publish unpublished changes of products when a name changes', async () => {
    const { merchandiser } = catalogue;
    const material = await merchandiser.create('materials', aMaterial());
    const body = aProduct({ materials: [{ part: 'legs', material: material.id }], tagline: { en: 'old' } });
    const chair = await merchandiser.createPublished('products', body);
    const edited = await merchandiser.patch('products', chair, { tagline: { en: 'new' } });
    expect(edited.status).toBe('changed');
    await merchandiser.patch('materials', material, { name: { en: 'Renamed' } });
    await catalogue.drained();
    const shown = await page(chair.slug['en']);
    expect([shown.tagline, shown.materials[0].material.name]).toEqual(['old', 'Renamed']);
  });

  it('updates pages and lists when a category moves', async () => {
    const { merchandiser } = catalogue;
    const [first, second] = [
      await merchandiser.create('categories', aCategory()),
      await merchandiser.create('categories', aCategory()),
    ];
    const child = await merchandiser.create('categories', aCategory({ parent: first.id }));
    const leaf = await merchandiser.create('categories', aCategory({ parent: child.id }));
    const chair = await merchandiser.createPublished('products', aProduct({ categories: [leaf.id] }));
    await merchandiser.patch('categories', child, { parent: second.id });
    await catalogue.drained();
    const { categories } = await page(chair.slug['en']);
    expect(categories[0].ancestors.map(({ slug }: { slug: string }) => slug)).toEqual([
      ...[second.slug['en'], child.slug['en']],
    ]);
    const listed = async (slug: string | undefined) => {
      const { body } = await catalogue.get(`/v1/storefront/products?category=${slug}`);
      return body.items.map(({ id }: { id: string }) => id);
    };
    expect(await listed(second.slug['en'])).toEqual([chair.id]);
    expect(await listed(first.slug['en'])).toEqual([]);
    const { body: tree } = await catalogue.get('/v1/storefront/categories?locale=en');
    const root = tree.items.find(({ id }: { id: string }) => id === second.id);
    expect(root.children[0].children[0].id).toBe(leaf.id);
  });

  it('answers 409 when a category would be below itself', async () => {
    const { merchandiser } = catalogue;
    const top = await merchandiser.create('categories', aCategory());
    const middle = await merchandiser.create('categories', aCategory({ parent: top.id }));
    const bottom = await merchandiser.create('categories', aCategory({ parent: middle.id }));
    for (const parent of [top.id, middle.id, bottom.id]) {
      const sent = merchandiser.send('patch', `categories/${top.id}`).set('if-match', '"1"').send({ parent });
      const { status, body } = await sent;
      expect([status, body.code]).toEqual([409, 'category_cycle']);
    }
  });

  it('answers 409 with the referencing entries when taxonomy in use is deleted or unpublished', async () => {
    const { merchandiser } = catalogue;
    const material = await merchandiser.create('materials', aMaterial());
    const body = aProduct({ materials: [{ part: 'legs', material: material.id }] });
    const chair = await merchandiser.createPublished('products', body);
    const refused = await merchandiser.send('delete', `materials/${material.id}`).set('if-match', '"1"');
    expect([refused.status, refused.body.code]).toEqual([409, 'in_use']);
    expect(refused.body.referencingEntries).toEqual([
      expect.objectContaining({ type: 'product', id: chair.id }),
    ]);
    expect(
      (await merchandiser.send('post', `materials/${material.id}/unpublish`).set('if-match', '"1"')).status,
    ).toBe(409);

    // The draft lets go of it, but the public still sees it.
    const freed = await merchandiser.patch('products', chair, { materials: null });
    expect(
      (await merchandiser.send('delete', `materials/${material.id}`).set('if-match', '"1"')).status,
    ).toBe(409);
    await merchandiser.publish('products', freed);
    expect(
      (await merchandiser.send('delete', `materials/${material.id}`).set('if-match', '"1"')).status,
    ).toBe(204);
    expect((await merchandiser.send('get', `materials/${material.id}`)).status).toBe(404);
  });

  it('shows neither unpublished taxonomy nor its edits', async () => {
    const { merchandiser } = catalogue;
    const material = await merchandiser.create('materials', aMaterial({ name: { en: 'Plainwood' } }));
    const hidden = await merchandiser.unpublish('materials', material);
    const secret = await merchandiser.patch('materials', hidden, { name: { en: 'SecretNanowood' } });
    expect(secret.status).toBe('draft');
    const body = aProduct({ materials: [{ part: 'legs', material: material.id }] });
    const chair = await merchandiser.createPublished('products', body);
    expect(JSON.stringify(await page(chair.slug['en']))).not.toContain('SecretNanowood');
    await merchandiser.publish('materials', secret);
    await catalogue.drained();
    expect((await page(chair.slug['en'])).materials[0].material.name).toBe('SecretNanowood');
  });

  it('keeps the subcategories of an unpublished category public', async () => {
    const { merchandiser } = catalogue;
    const above = await merchandiser.create('categories', aCategory());
    const below = await merchandiser.create('categories', aCategory());
    await merchandiser.unpublish('categories', above);
    const moved = await merchandiser.patch('categories', below, { parent: above.id });
    await merchandiser.createPublished('products', aProduct({ categories: [moved.id] }));
    const { body } = await catalogue.get('/v1/storefront/categories');
    expect(body.items).toContainEqual(expect.objectContaining({ id: below.id, count: 1 }));
  });

  it('shows availability that was set while the product was being published', async () => {
    const { merchandiser, dataSource } = catalogue;
    const sku = unique('DURING').toUpperCase();
    const chair = await merchandiser.create(
      'products',
      aProduct({ variants: [{ sku, prices: { CNY: 1 } }] }),
    );
    let setting: Promise<unknown> = Promise.resolve();
    await dataSource.transaction(async (manager) => {
      await lockTaxonomyShared(manager);
      await publishEntries(manager, [chair.id]);
      setting = merchandiser.setAvailability(sku, { status: 'in_stock' });
      await Promise.race([setting, until('it waits for this transaction', () => isBlocking(manager))]);
    });
    await setting;
    expect((await page(chair.slug['en'])).availability).toBe('in_stock');
  });

  it('shows availability at once, without publishing', async () => {
    const { merchandiser } = catalogue;
    const sku = unique('STOCK').toUpperCase();
    const chair = await merchandiser.createPublished(
      'products',
      aProduct({ variants: [{ sku, prices: { CNY: 1 } }] }),
    );
    expect((await page(chair.slug['en'])).availability).toBe('out_of_stock');
    await merchandiser.setAvailability(sku, { status: 'in_stock', quantity: 3 });
    const shown = await page(chair.slug['en']);
    expect([shown.availability, shown.variants[0].quantity]).toEqual(['in_stock', 3]);
    expect((await merchandiser.read('products', chair.id)).version).toBe(chair.version);
    await catalogue.drained();
    const { body } = await catalogue.get(`/v1/storefront/search?q=${sku}&inStock=true`);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([chair.id]);
    expect(
      (await merchandiser.send('put', 'availability/NO-SUCH-SKU').send({ status: 'in_stock' })).status,
    ).toBe(404);
  });
});
