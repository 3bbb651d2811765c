import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue } from '../db/catalogue.js';
import { requestStatements } from '../db/request-statements.js';
import { aCategory, aMaterial, aProduct, anArticle, unique } from '../factories/contents.js';
import type { Entry } from '../factories/merchandiser.js';

interface Card {
  id: string;
  name: string;
  prices: { amount: number; currency: string }[];
}

describe('GET /v1/storefront/products', () => {
  let catalogue: Catalogue;
  let category: Entry;
  const chairs: Entry[] = [];

  beforeAll(async () => {
    catalogue = await Catalogue.start();
    const { merchandiser } = catalogue;
    category = await merchandiser.create('categories', aCategory());
    const material = await merchandiser.create('materials', aMaterial());
    for (let index = 0; index < 12; index++) {
      const sku = unique('LIST').toUpperCase();
      const prices: Record<string, number> =
        index === 5 ? { EUR: 5 } : { CNY: 1000 * (index % 4), USD: index };
      const chair = await merchandiser.createPublished(
        'products',
        aProduct({
          name: { 'zh-CN': ['安', '波', '陈', '大'][index % 4] + `椅 ${index}`, en: `Chair ${index}` },
          style: index % 2 === 0 ? 'modern' : 'rustic',
          color: 'brown',
          rooms: ['study', ...(index % 3 === 0 ? ['bedroom'] : [])],
          categories: [category.id],
          materials: [{ part: 'legs', material: material.id }],
          variants: [{ sku, prices }],
        }),
      );
      if (index < 3) await merchandiser.setAvailability(sku, { status: 'in_stock' });
      chairs.push(chair);
    }
    await catalogue.drained();
  });

  afterAll(() => catalogue.stop());

  const list = async (query: string) => {
    const { body } = await catalogue.get(`/v1/storefront/products?${query}`).expect(200);
    return body as { items: Card[]; nextCursor: string | null };
  };

  const walk = (query: string) => walkBy(query, 5);

  const walkBy = async (query: string, limit: number) => {
    const pages: Card[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { items, nextCursor } = await list(`${query}&limit=${limit}${cursor && `&cursor=${cursor}`}`);
      pages.push(...items);
      cursor = nextCursor;
    }
    return pages;
  };

  it.each(['newest', 'price', '-price', 'name'])('pages by %s without gaps or repeats', async (sort) => {
    const paged = (await walk(`sort=${sort}`)).map(({ id }) => id);
    const whole = (await list(`sort=${sort}&limit=100`)).items.map(({ id }) => id);
    expect(paged).toEqual(whole);
    expect(new Set(paged)).toEqual(new Set(chairs.map(({ id }) => id)));
  });

  it('sorts by price in a currency, with products without a price last', async () => {
    const amounts = async (sort: string) =>
      (await walk(`sort=${sort}&currency=CNY`)).map(
        ({ prices }) => prices.find((each) => each.currency === 'CNY')?.amount,
      );
    const up = await amounts('price');
    expect(up.slice(0, 11)).toEqual([...up.slice(0, 11)].sort((a, b) => Number(a) - Number(b)));
    expect([up.at(-1), (await amounts('-price')).at(-1)]).toEqual([undefined, undefined]);
  });

  it('sorts Chinese names by pinyin', async () => {
    const names = (await list('sort=name&limit=100')).items.map(({ name }) => name[0]);
    expect(names).toEqual([...'安安安波波波陈陈陈大大大']);
  });

  it.each([
    ['style=modern', 6],
    ['style=modern&style=rustic', 12],
    ['room=bedroom', 4],
    ['color=brown&room=bedroom&style=modern', 2],
    ['inStock=true', 3],
    ['inStock=false', 9],
    ['minPrice=1000&maxPrice=2000', 5],
    ['currency=EUR&minPrice=1', 1],
    ['color=red', 0],
    ['category=no-such-category', 0],
  ])('filters by %s', async (query, count) => {
    expect((await list(`${query}&limit=100`)).items).toHaveLength(count);
  });

  it('filters by category and material, by slug in either locale, by name and by id', async () => {
    for (const value of [category.slug['zh-CN'], category.slug['en'], category.id]) {
      expect((await list(`category=${value}&limit=100`)).items).toHaveLength(12);
    }
  });

  it('filters by a category slug of the reader’s locale where two locales share it', async () => {
    const { merchandiser } = catalogue;
    const slug = unique('both');
    const own: Record<string, string> = {};
    for (const locale of ['zh-CN', 'en']) {
      const shelf = await merchandiser.create('categories', aCategory({ slug: { [locale]: slug } }));
      const chair = aProduct({ categories: [shelf.id] });
      own[locale] = (await merchandiser.createPublished('products', chair)).id;
    }
    for (const locale of ['zh-CN', 'en']) {
      const { items } = await list(`category=${slug}&locale=${locale}`);
      expect(items.map(({ id }) => id)).toEqual([own[locale]]);
    }
  });

  it('lists related products in the order of the content', async () => {
    const { merchandiser } = catalogue;
    const named = [chairs[2], chairs[0], chairs[1]].map((chair) => chair?.id ?? '');
    const related = named.map((product) => ({ product, kind: 'similar' }));
    const chair = await merchandiser.createPublished('products', aProduct({ related }));
    const { body } = await catalogue.get(`/v1/storefront/products/${chair.slug['en']}?locale=en`).expect(200);
    expect(body.related.map(({ product }: { product: Card }) => product.id)).toEqual(named);
  });

  it('runs as many statements for 100 products as for 10', async () => {
    await catalogue.drained();
    const statements = async (path: string, send: (path: string) => Promise<{ status: number }>) => {
      let status = 0;
      const texts = await requestStatements(catalogue, async () => ({ status } = await send(path)));
      // The last use of a key is recorded at most once a minute.
      return [status, texts.filter((text) => !text.includes('last_used_at')).length];
    };
    const storefront = async (path: string) => catalogue.get(path);
    const merchandising = async (path: string) => catalogue.merchandiser.send('get', path);
    for (const path of ['products', 'articles']) {
      for (const more of path === 'products' ? ['', '&sort=price&room=study&style=modern'] : ['']) {
        const small = await statements(`/v1/storefront/${path}?limit=10${more}`, storefront);
        // Sorted by price, a second statement reads products without a price.
        expect(small).toEqual([200, more === '' ? 1 : 2]);
        expect(await statements(`/v1/storefront/${path}?limit=100${more}`, storefront)).toEqual(small);
      }
    }
    for (const path of ['products', 'articles', 'categories', 'materials']) {
      // One for the key, one for the list.
      const small = await statements(`${path}?limit=10`, merchandising);
      expect(small).toEqual([200, 2]);
      expect(await statements(`${path}?limit=100`, merchandising)).toEqual(small);
    }
    const small = await statements('/v1/storefront/search?limit=10', storefront);
    // Statements for entries to exclude, labels of facets, and cards; for the larger page only cards are not cached.
    expect(small).toEqual([200, 3]);
    expect(await statements('/v1/storefront/search?limit=100', storefront)).toEqual([200, 1]);
    expect(await statements('/v1/storefront/search?limit=100', storefront)).toEqual([200, 0]);
  });

  it('reads a page in one statement', async () => {
    await catalogue.drained();
    const texts = await requestStatements(catalogue, () =>
      catalogue.get(`/v1/storefront/products/${chairs[0]?.slug['zh-CN']}`).expect(200),
    );
    expect(texts).toHaveLength(1);
  });

  it('answers 304 when If-None-Match has the current tag, until anything visible changes', async () => {
    const { merchandiser } = catalogue;
    const related = await merchandiser.createPublished('products', aProduct());
    const sku = unique('ETAG').toUpperCase();
    const chair = await merchandiser.createPublished(
      'products',
      aProduct({
        related: [{ product: related.id, kind: 'similar' }],
        variants: [{ sku, prices: { CNY: 1 } }],
      }),
    );
    const path = `/v1/storefront/products/${chair.slug['en']}?locale=en`;
    let tag = '';
    const isModified = async () => {
      const fresh = await catalogue.get(path).set('if-none-match', tag);
      const again = await catalogue.get(path).set('if-none-match', `"x", W/${fresh.headers['etag'] ?? tag}`);
      expect([again.status, again.text]).toEqual([304, '']);
      tag = fresh.headers['etag'] ?? '';
      return fresh.status === 200;
    };
    expect(await isModified()).toBe(true);
    expect(tag).toMatch(/^"[^"]+"$/);
    expect(await isModified()).toBe(false);
    await merchandiser.patch('products', chair, { tagline: { en: 'draft' } });
    expect(await isModified()).toBe(false);
    await merchandiser.publish('products', chair);
    expect(await isModified()).toBe(true);
    await merchandiser.unpublish('products', related);
    expect(await isModified()).toBe(true);
    await merchandiser.setAvailability(sku, { status: 'in_stock' });
    expect(await isModified()).toBe(true);
    await merchandiser.createPublished('articles', anArticle({ products: [{ product: chair.id }] }));
    expect(await isModified()).toBe(true);
  });

  it('has an ETag per locale and Content-Language', async () => {
    const chair = await catalogue.merchandiser.createPublished('products', {
      name: { en: 'Same' },
      slug: { 'zh-CN': 'same-x', en: 'same-x' },
    });
    expect(chair.slug).toEqual({ 'zh-CN': 'same-x', en: 'same-x' });
    const of = async (language: string) =>
      (await catalogue.get('/v1/storefront/products/same-x').set('accept-language', language)).headers;
    const [en, zh] = [await of('en-GB,en;q=0.8'), await of('fr,zh;q=0.5')];
    expect([en['content-language'], zh['content-language']]).toEqual(['en', 'zh-CN']);
    expect(en['etag']).not.toBe(zh['etag']);
    expect(en['vary']).toContain('Accept-Language');
  });

  it('has an ETag per locale also where the bytes are equal', async () => {
    const of = async (locale: string) =>
      catalogue.get(`/v1/storefront/products?color=green&locale=${locale}`);
    const [en, zh] = [await of('en'), await of('zh-CN')];
    expect(en.text).toBe(zh.text);
    expect(en.headers['etag']).not.toBe(zh.headers['etag']);
  });

  it('lists every field that fell back to another locale', async () => {
    const chair = await catalogue.merchandiser.createPublished('products', {
      name: { 'zh-CN': '只有中文', en: 'Both' },
      tagline: { 'zh-CN': '一行' },
      designNotes: [{ aspect: { 'zh-CN': '工艺', en: 'Craft' }, text: { 'zh-CN': '细' } }],
    });
    const { body } = await catalogue.get(`/v1/storefront/products/${chair.slug['en']}?locale=en`).expect(200);
    expect([body.name, body.tagline, body.designNotes[0]]).toEqual([
      'Both',
      '一行',
      { aspect: 'Craft', text: '细' },
    ]);
    expect(body.fallbacks).toEqual([
      { field: 'tagline', locale: 'zh-CN' },
      { field: 'designNotes.0.text', locale: 'zh-CN' },
    ]);
  });

  it('redirects a former slug to the current one in one step', async () => {
    const { merchandiser } = catalogue;
    const slug = (name: string) => ({ slug: { en: name } });
    const [a, b, c] = [unique('old'), unique('older'), unique('now')];
    let chair = await merchandiser.createPublished('products', aProduct(slug(a)));
    for (const name of [b, c]) {
      chair = await merchandiser.patch('products', chair, slug(name));
      await merchandiser.publish('products', chair);
    }
    for (const old of [a, b]) {
      const { status, headers } = await catalogue
        .get(`/v1/storefront/products/${old}?locale=en`)
        .redirects(0);
      expect([status, headers['location']]).toEqual([301, `/v1/storefront/products/${c}?locale=en`]);
      const response = await merchandiser.send('post', 'products').send(aProduct(slug(old)));
      expect([response.status, response.body.code, response.body.errors[0].path]).toEqual([
        409,
        'slug_taken',
        'slug.en',
      ]);
    }
    // The first slug is used again; the last one now redirects to it.
    chair = await merchandiser.patch('products', chair, slug(a));
    await merchandiser.publish('products', chair);
    await catalogue.get(`/v1/storefront/products/${a}?locale=en`).redirects(0).expect(200);
    await catalogue.get(`/v1/storefront/products/${c}?locale=en`).redirects(0).expect(301);
    await merchandiser.unpublish('products', chair);
    await catalogue.get(`/v1/storefront/products/${c}?locale=en`).redirects(0).expect(404);
  });

  it.each(['zh-CN', 'en'])(
    'redirects a former slug of two entries by the requested locale: %s',
    async (locale) => {
      const { merchandiser } = catalogue;
      const [old, mine, other] = [unique('shared'), unique('mine'), unique('other')];
      for (const [language, now] of [
        ['zh-CN', locale === 'zh-CN' ? mine : other],
        ['en', locale === 'en' ? mine : other],
      ] as const) {
        const chair = await merchandiser.createPublished('products', aProduct({ slug: { [language]: old } }));
        await merchandiser.patch('products', chair, { slug: { 'zh-CN': now, en: now } });
        await merchandiser.publish('products', chair);
      }
      const { status, headers } = await catalogue
        .get(`/v1/storefront/products/${old}?locale=${locale}`)
        .redirects(0);
      expect(status).toBe(301);
      expect(headers['location']).toBe(`/v1/storefront/products/${mine}?locale=${locale}`);
    },
  );

  it('redirects a slug of another locale to that of the requested one', async () => {
    const chair = chairs[0];
    const { status, headers } = await catalogue
      .get(`/v1/storefront/products/${chair?.slug['zh-CN']}?locale=en`)
      .redirects(0);
    expect([status, headers['location']]).toEqual([
      301,
      `/v1/storefront/products/${chair?.slug['en']}?locale=en`,
    ]);
  });

  it('pages by name past names of any length', async () => {
    const { merchandiser } = catalogue;
    const color = { color: 'purple' };
    for (const last of ['一', '二', '三']) {
      await merchandiser.createPublished(
        'products',
        aProduct({ ...color, name: { 'zh-CN': `${'装'.repeat(190)}${last}` } }),
      );
    }
    expect(await walkBy('sort=name&color=purple', 1)).toHaveLength(3);
  });

  it('frees the slug of a deleted draft', async () => {
    const { merchandiser } = catalogue;
    const name = unique('ghost');
    const draft = await merchandiser.create('products', aProduct({ slug: { en: name } }));
    expect((await merchandiser.send('delete', `products/${draft.id}`).set('if-match', '"1"')).status).toBe(
      204,
    );
    expect((await merchandiser.create('products', aProduct({ slug: { en: name } }))).slug['en']).toBe(name);
  });

  it('keeps publishedAt after later publications', async () => {
    const { merchandiser } = catalogue;
    const chair = await merchandiser.createPublished('products', aProduct());
    const publishedAt = async () =>
      (await catalogue.get(`/v1/storefront/products/${chair.slug['en']}?locale=en`)).body.publishedAt;
    const first = await publishedAt();
    await merchandiser.unpublish('products', chair);
    expect((await merchandiser.publish('products', chair)).status).toBe('published');
    expect(await publishedAt()).toBe(first);
  });

  it('frees a slug that was never published', async () => {
    const { merchandiser } = catalogue;
    const name = unique('never-public');
    const draft = await merchandiser.create('products', aProduct({ slug: { en: name } }));
    await merchandiser.patch('products', draft, { slug: { en: `${name}-b` } });
    expect((await merchandiser.create('products', aProduct({ slug: { en: name } }))).slug['en']).toBe(name);
  });

  it('has JSON-LD that agrees with the page', async () => {
    const { merchandiser } = catalogue;
    const [one, two] = [unique('LDA').toUpperCase(), unique('LDB').toUpperCase()];
    const option = (value: string) => [{ name: { en: 'Colour' }, value: { en: value } }];
    const chair = await merchandiser.createPublished(
      'products',
      aProduct({
        dimensions: { width: 760 },
        variants: [
          { sku: one, prices: { CNY: 528000, JPY: 100 }, options: option('Oak'), gtin: '6901234567892' },
          { sku: two, prices: { CNY: 1 }, options: option('Ash') },
        ],
      }),
    );
    await merchandiser.setAvailability(one, { status: 'in_stock' });
    const { body } = await catalogue.get(`/v1/storefront/products/${chair.slug['en']}?locale=en`);
    expect(body.jsonLd).toMatchObject({
      '@type': 'ProductGroup',
      variesBy: ['Colour'],
      width: { '@type': 'QuantitativeValue', value: 760, unitCode: 'MMT' },
    });
    expect(body.jsonLd.hasVariant[0]).toMatchObject({
      sku: one,
      gtin: '6901234567892',
      offers: [
        { price: '5280.00', priceCurrency: 'CNY', availability: 'https://schema.org/InStock' },
        { price: '100', priceCurrency: 'JPY' },
      ],
    });
  });

  it.each([
    ['in_stock', 'InStock'],
    ['made_to_order', 'MadeToOrder'],
    ['preorder', 'PreOrder'],
    ['out_of_stock', 'OutOfStock'],
  ])(
    'has JSON-LD whose availability for %s is %s, in the API and on the website',
    async (status, schemaValue) => {
      const { merchandiser } = catalogue;
      const sku = unique('SOLD').toUpperCase();
      const chair = await merchandiser.createPublished(
        'products',
        aProduct({ variants: [{ sku, prices: { CNY: 1, USD: 1 } }] }),
      );
      await merchandiser.setAvailability(sku, { status });
      const { body } = await catalogue
        .get(`/v1/storefront/products/${chair.slug['en']}?locale=en`)
        .expect(200);
      const availability = `https://schema.org/${schemaValue}`;
      expect(body.jsonLd.offers).toMatchObject([{ availability }, { availability }]);
      const { text } = await catalogue.get(`/en/products/${chair.slug['en']}`).expect(200);
      expect(text.match(/https:\/\/schema.org\/\w*(Stock|Order)/g)).toEqual([availability, availability]);
    },
  );
});
