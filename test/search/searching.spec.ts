import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue } from '../db/catalogue.js';
import { aProduct, anArticle, unique } from '../factories/contents.js';

describe('GET /v1/storefront/search', () => {
  let catalogue: Catalogue;
  const word = unique('zebrine').replaceAll('-', '');

  beforeAll(async () => {
    catalogue = await Catalogue.start();
    const { merchandiser } = catalogue;
    for (let index = 0; index < 23; index++) {
      const name = { en: `${word} ${index}`, 'zh-CN': `椅 ${word} ${index}` };
      await merchandiser.createPublished('products', aProduct({ name }));
    }
    await merchandiser.createPublished(
      'products',
      aProduct({ name: { en: 'Odd' }, description: { en: `<img src=x onerror=alert(1)> & ${word}tic <b>` } }),
    );
    await merchandiser.createPublished(
      'products',
      aProduct({
        name: { en: 'Measured' },
        dimensions: { seatHeight: 437, width: 1911 },
        variants: [{ sku: 'MX-77.B', prices: { CNY: 1 } }],
      }),
    );
    await merchandiser.createPublished(
      'articles',
      anArticle({ title: { en: 'Story' }, body: { en: `About **${word}** wood.` } }),
    );
    await catalogue.drained();
  });

  afterAll(() => catalogue.stop());

  const search = async (query: string) =>
    (await catalogue.get(`/v1/storefront/search?${query}`).expect(200)).body;

  it('returns the same total on every page and no item twice', async () => {
    const ids: string[] = [];
    for (let page = 1; page <= 4; page++) {
      const body = await search(`q=${word}&locale=en&limit=8&page=${page}`);
      expect(body).toMatchObject({ page, total: 25 });
      ids.push(...body.items.map(({ id }: { id: string }) => id));
    }
    expect(new Set(ids).size).toBe(25);
  });

  it('filters by type', async () => {
    expect((await search(`q=${word}&locale=en&type=product`)).total).toBe(24);
    const { items } = await search(`q=${word}&locale=en&type=article`);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ type: 'article', name: 'Story' });
    expect(items[0].highlight.text).toContain(`<em>${word}</em>`);
  });

  it('returns highlights as escaped HTML', async () => {
    const { items } = await search(`q=${word}tic&locale=en&type=product`);
    const odd = items.find(({ name }: { name: string }) => name === 'Odd');
    expect(odd.highlight.text).toContain('&lt;img');
    expect(odd.highlight.text).toContain(`<em>${word}tic</em>`);
    expect(odd.highlight.text.replaceAll(/<\/?em>/g, '')).not.toContain('<');
  });

  it('returns names in the requested locale', async () => {
    const zh = await search(`q=${word}&type=product`);
    const en = await search(`q=${word}&type=product&locale=en`);
    expect(zh.items[0].name).toMatch(/^椅/);
    expect(en.items[0].name).not.toMatch(/^椅/);
  });

  it.each(['座高44', '座高 43.7cm', '437mm', 'seat height 44', '宽191', '宽1.911米', '１９１．１ｃｍ'])(
    'finds a product by its dimension: %s',
    async (measure) => {
      const { items } = await search(`q=${encodeURIComponent(measure)}&locale=en`);
      expect(items.map(({ name }: { name: string }) => name)).toEqual(['Measured']);
    },
  );

  it.each(['MX-77.B', 'mx77b', 'MX 77 B', 'ＭＸ－７７．Ｂ', 'mx-77'])(
    'finds a product by its SKU: %s',
    async (sku) => {
      const { items } = await search(`q=${encodeURIComponent(sku)}&locale=en`);
      expect(items.map(({ name }: { name: string }) => name)).toEqual(['Measured']);
    },
  );

  it('returns weak hits last by relevance, and leaves them out when sorted otherwise', async () => {
    const { merchandiser } = catalogue;
    const name = unique('corner').replaceAll('-', '');
    for (const seat of ['throne', 'stool'])
      await merchandiser.createPublished('products', aProduct({ name: { en: `${name} plush ${seat}` } }));
    await catalogue.drained();
    const query = `q=${name}+plush+throne&locale=en`;
    expect((await search(query)).items.map((item: { name: string }) => item.name)).toEqual([
      `${name} plush throne`,
      `${name} plush stool`,
    ]);
    expect((await search(`${query}&sort=price`)).total).toBe(1);
  });
  it('suggests no more completions than the limit on GET /v1/storefront/suggest', async () => {
    const { merchandiser } = catalogue;
    const name = unique('suggestion').replaceAll('-', '');
    await merchandiser.createPublished('products', aProduct({ name: { en: `${name} chair` } }));
    await merchandiser.createPublished('articles', anArticle({ title: { en: `${name} story` } }));
    await catalogue.drained();
    const completions = async (limit: number) =>
      (await catalogue.get(`/v1/storefront/suggest?q=${name}&locale=en&limit=${limit}`).expect(200)).body
        .completions;
    expect(await completions(2)).toEqual([`${name} chair`, `${name} story`]);
    expect(await completions(1)).toEqual([`${name} chair`]);
  });

  it('suggests nothing for a text without matches on GET /v1/storefront/suggest', async () => {
    const { body } = await catalogue
      .get(`/v1/storefront/suggest?q=${word.slice(0, 6)}&locale=en&limit=3`)
      .expect(200);
    expect(body.products).toHaveLength(3);
    expect(body.completions.length).toBeGreaterThan(0);
    const { body: none } = await catalogue.get('/v1/storefront/suggest?q=qqqqqqqqqqqq&locale=en').expect(200);
    expect(none).toMatchObject({ products: [], articles: [], completions: [] });
  });
});
