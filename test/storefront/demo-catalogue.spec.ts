import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadDemo } from '../../src/seeding/load-demo.js';
import { Catalogue } from '../db/catalogue.js';

const CHAIRS = ['carl', 'gaston', 'richards', 'ruche'];
const slugOf = (chair: string) => `${chair}-xiu-xian-yi`;

interface Named {
  slug: string;
  name: string;
}

describe('demo catalogue', () => {
  let catalogue: Catalogue;

  beforeAll(async () => {
    catalogue = await Catalogue.start({ demo: true });
    await catalogue.drained();
  });

  afterAll(() => catalogue.stop());

  const search = async (q: string, more = '') => {
    const { body } = await catalogue
      .get(`/v1/storefront/search?q=${encodeURIComponent(q)}${more}`)
      .expect(200);
    return body as { items: (Named & { type: string })[]; total: number; degraded: boolean };
  };

  it.each(CHAIRS)(
    'has a page for %s in both languages, with its materials and design notes',
    async (chair) => {
      const { body: zh } = await catalogue.get(`/v1/storefront/products/${slugOf(chair)}`).expect(200);
      expect(zh.designNotes.length).toBeGreaterThan(0);
      expect(zh.materials.length).toBeGreaterThan(0);
      expect(zh.fallbacks).toEqual([]);
      const { body: en } = await catalogue
        .get(`/v1/storefront/products/${zh.slugs.en}?locale=en`)
        .expect(200);
      expect(en.id).toBe(zh.id);
      expect(en.name).toMatch(/lounge chair$/);
    },
  );

  it('has the materials of each chair', async () => {
    const materials = async (chair: string) => {
      const { body } = await catalogue.get(`/v1/storefront/products/${slugOf(chair)}`);
      return body.materials.map(
        ({ part, material }: { part: string; material: Named }) => `${part} ${material.name}`,
      );
    };
    expect(await materials('carl')).toContain('legs 斑马实木');
    expect(await materials('gaston')).toEqual(expect.arrayContaining(['armrest 真皮', 'frame 不锈钢']));
    expect(await materials('richards')).toContain('back 鞍皮');
    expect(await materials('ruche')).toEqual(expect.arrayContaining(['upholstery 绒布', 'frame 实木']));
  });

  it('lists Carl by its material, by name and by slug', async () => {
    for (const material of ['斑马实木', 'ban-ma-shi-mu', 'zebrawood']) {
      const { body } = await catalogue.get(
        `/v1/storefront/products?material=${encodeURIComponent(material)}`,
      );
      expect(body.items.map(({ name }: Named) => name)).toContain('Carl 休闲椅');
      expect(body.items.map(({ name }: Named) => name)).not.toContain('Gaston 休闲椅');
    }
  });

  it.each([
    ['实木', 'Carl 休闲椅'],
    ['实木', 'Ruche 休闲椅'],
    ['绒布', 'Ruche 休闲椅'],
    ['carl', 'Carl 休闲椅'],
    ['carll', 'Carl 休闲椅'],
  ])('finds for %s the %s', async (q, name) => {
    const { items, degraded } = await search(q, '&limit=20');
    expect(items.map((item) => item.name)).toContain(name);
    expect(degraded).toBe(false);
  });

  it.each([
    ['shimu', 'Ruche 休闲椅'],
    ['shi mu', 'Ruche 休闲椅'],
    ['banmashim', 'Carl 休闲椅'],
    ['bmsm', 'Carl 休闲椅'],
    ['zenpi', 'Gaston 休闲椅'],
    ['實木', 'Ruche 休闲椅'],
    ['實木', 'Carl 休闲椅'],
    ['不鏽鋼', 'Gaston 休闲椅'],
    ['休閒椅', 'Richards 休闲椅'],
    ['闲椅', 'Richards 休闲椅'],
    ['绒', 'Ruche 休闲椅'],
    ['斑马石木', 'Carl 休闲椅'],
    ['ＣＡＲＬ', 'Carl 休闲椅'],
    ['carl实木', 'Carl 休闲椅'],
    ['lccarl01', 'Carl 休闲椅'],
    ['有没有真皮的休闲椅', 'Gaston 休闲椅'],
  ])('finds for the phrase %s the %s', async (q, name) => {
    const { items, degraded } = await search(q, '&type=product&limit=20');
    expect([degraded, items.map((item) => item.name)]).toEqual([false, expect.arrayContaining([name])]);
  });

  it.each([
    ['can', '餐桌'],
    ['den', '灯'],
    ['mug', '木柜'],
  ])('does not take the English word %s for the pinyin of %s', async (q, han) => {
    for (const { name } of (await search(q, '&type=product')).items) expect(name).not.toContain(han);
  });

  it('ranks Carl first for its name, also with a typo', async () => {
    expect((await search('carl')).items[0]?.name).toBe('Carl 休闲椅');
    expect((await search('carll')).items[0]?.name).toBe('Carl 休闲椅');
  });

  it('finds English texts in English', async () => {
    const { items } = await search('lounge chair velvet', '&locale=en&type=product');
    expect(items[0]?.name).toBe('Ruche lounge chair');
  });

  it('links all four chairs from the courtyard essay, in order, and each chair back to it', async () => {
    const { body: essays } = await catalogue.get('/v1/storefront/articles?kind=essay').expect(200);
    const { body: essay } = await catalogue
      .get(`/v1/storefront/articles/${essays.items[0].slug}`)
      .expect(200);
    expect(essay.products.map((link: { product: Named }) => link.product.slug)).toEqual(CHAIRS.map(slugOf));
    expect(essay.jsonLd.mentions.map((mention: Named) => mention.name)).toEqual([
      ...['Carl 休闲椅', 'Gaston 休闲椅', 'Richards 休闲椅', 'Ruche 休闲椅'],
    ]);
    for (const chair of CHAIRS) {
      const { body } = await catalogue.get(`/v1/storefront/products/${slugOf(chair)}`);
      expect(body.articles.map(({ slug }: Named) => slug)).toContain(essay.slug);
    }
  });

  it('marks the places of cards in the essay by product id', async () => {
    const { body: list } = await catalogue.get('/v1/storefront/articles?kind=essay');
    const { body } = await catalogue.get(`/v1/storefront/articles/${list.items[0].slug}`);
    expect(body.body.html).toContain(`<div data-product-id="${body.products[0].product.id}"></div>`);
    expect(body.body.html).not.toContain('::product');
  });

  it('has a news article without products, which is no hit for a chair', async () => {
    const { body: news } = await catalogue.get('/v1/storefront/articles?kind=news').expect(200);
    const { body } = await catalogue.get(`/v1/storefront/articles/${news.items[0].slug}`);
    expect(body.products).toEqual([]);
    for (const q of ['休闲椅', '沙发', '实木']) {
      expect((await search(q, '&limit=100')).items.map(({ slug }) => slug)).not.toContain(news.items[0].slug);
    }
    expect((await search('开封')).items[0]?.slug).toBe(news.items[0].slug);
  });

  it('loads a second time without changing anything', async () => {
    const count = () =>
      catalogue.dataSource.query(
        'SELECT (SELECT count(*) FROM catalog.revisions) AS revisions, (SELECT count(*) FROM search.dirty) AS dirty',
      );
    const before = await count();
    await catalogue.dataSource.transaction((manager) => loadDemo(manager, () => undefined));
    expect(await count()).toEqual(before);
  });

  it('has about eighty products in a category tree with counts', async () => {
    const { body } = await catalogue.get('/v1/storefront/categories').expect(200);
    const total = body.items.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
    expect(total).toBeGreaterThanOrEqual(84);
    const { body: materials } = await catalogue.get('/v1/storefront/materials').expect(200);
    expect(materials.items.find(({ name }: Named) => name === '斑马实木').count).toBeGreaterThan(0);
  });
});
