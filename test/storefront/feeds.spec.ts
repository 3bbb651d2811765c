import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { Catalogue } from '../db/catalogue.js';
import { aProduct, anArticle, unique } from '../factories/contents.js';

type Element = Record<string, unknown>;

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => ['item', 'url', 'xhtml:link', 'g:additional_image_link'].includes(name),
});

describe('GET /v1/storefront/feeds', () => {
  let catalogue: Catalogue;

  beforeAll(async () => {
    catalogue = await Catalogue.start({
      engine: null,
      environment: { PAGE_URL: 'https://shop.example/{language}/{type}s/{slug}' },
    });
  });

  afterAll(() => catalogue.stop());

  const read = async (path: string) => {
    const { text, headers } = await catalogue
      .get(path)
      .buffer(true)
      .parse((response, done) => {
        let all = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (all += chunk)).on('end', () => done(null, all));
      })
      .expect(200)
      .then(({ body, headers }) => ({ text: body as string, headers }));
    expect(headers['content-type']).toBe('application/xml; charset=utf-8');
    expect(XMLValidator.validate(text)).toBe(true);
    return parser.parse(text) as Element;
  };

  const items = async (query = '') => {
    const { rss } = (await read(`/v1/storefront/feeds/google${query}`)) as {
      rss: { channel: { item?: Element[] } };
    };
    return rss.channel.item ?? [];
  };

  const urls = async (query = '') => {
    const { urlset } = (await read(`/v1/storefront/feeds/sitemap${query}`)) as {
      urlset: { url?: Element[] };
    };
    return urlset.url ?? [];
  };

  it('/google has an item per variant in the format of Merchant Center', async () => {
    const sku = unique('FEED').toUpperCase();
    const product = await catalogue.merchandiser.createPublished(
      'products',
      aProduct({
        name: { en: 'Carl & <Sons> "lounge" \u0001chair', 'zh-CN': '卡尔' },
        description: { en: 'Sit.' },
        brand: 'House',
        dimensions: { width: 725, depth: 700, height: 810 },
        weight: 12_400,
        media: [1, 2].map((number) => ({
          url: `https://img.example/${number}.jpg?a=1&b=2`,
          alt: { en: 'It' },
          width: 9,
          height: 9,
          role: 'main',
        })),
        variants: [
          {
            sku: `${sku}-A`,
            prices: { CNY: 528_000, USD: 79_900 },
            options: [{ name: { en: 'Colour' }, value: { en: 'Walnut' } }],
            offers: [
              { from: '2026-01-01T00:00:00Z', until: '2099-01-01T00:00:00Z', prices: { CNY: 498_000 } },
            ],
          },
          { sku: `${sku}-B`, prices: { USD: 89_900 } },
        ],
      }),
    );
    await catalogue.merchandiser.setAvailability(`${sku}-A`, { status: 'in_stock' });
    const own = (await items('?locale=en')).filter((item) => String(item['g:id']).startsWith(sku));
    expect(own).toEqual([
      {
        'g:id': `${sku}-A`,
        'g:item_group_id': product.id,
        'g:title': 'Carl & <Sons> "lounge" chair Walnut',
        'g:description': 'Sit.',
        'g:link': `https://shop.example/en/products/${product.slug['en']}`,
        'g:image_link': 'https://img.example/1.jpg?a=1&b=2',
        'g:additional_image_link': ['https://img.example/2.jpg?a=1&b=2'],
        'g:availability': 'in_stock',
        'g:price': '5280.00 CNY',
        'g:sale_price': '4980.00 CNY',
        'g:condition': 'new',
        'g:brand': 'House',
        'g:product_width': '72.5 cm',
        'g:product_length': '70 cm',
        'g:product_height': '81 cm',
        'g:product_weight': '12.4 kg',
      },
    ]);
    const inDollars = (await items('?locale=zh-CN&currency=USD')).filter((item) =>
      String(item['g:id']).startsWith(sku),
    );
    expect(inDollars.map((item) => [item['g:id'], item['g:price']])).toEqual([
      [`${sku}-A`, '799.00 USD'],
      [`${sku}-B`, '899.00 USD'],
    ]);
    expect((await catalogue.get('/v1/storefront/feeds/google?currency=XXY')).status).toBe(400);
  });

  it('/google omits a sale price that is not lower and the handling time of stock', async () => {
    const sku = unique('FEED').toUpperCase();
    const offers = [{ from: '2026-01-01T00:00:00Z', until: '2099-01-01T00:00:00Z', prices: { CNY: 100 } }];
    await catalogue.merchandiser.createPublished(
      'products',
      aProduct({
        leadTime: { minDays: 10, maxDays: 30 },
        variants: [
          { sku: `${sku}-STOCK`, prices: { CNY: 100 }, offers },
          { sku: `${sku}-ORDER`, prices: { CNY: 100 } },
        ],
      }),
    );
    await catalogue.merchandiser.setAvailability(`${sku}-STOCK`, { status: 'in_stock' });
    await catalogue.merchandiser.setAvailability(`${sku}-ORDER`, { status: 'made_to_order' });
    const [stock, order] = (await items()).filter((item) => String(item['g:id']).startsWith(sku));
    expect(stock).toMatchObject({ 'g:id': `${sku}-STOCK`, 'g:price': '1.00 CNY' });
    expect(stock).not.toHaveProperty(['g:sale_price']);
    expect(stock).not.toHaveProperty(['g:max_handling_time']);
    expect(order).toMatchObject({ 'g:availability': 'in_stock', 'g:max_handling_time': '30' });
  });

  it('/sitemap has every published page of a locale with its alternates', async () => {
    const both = await catalogue.merchandiser.createPublished('products', aProduct());
    const essay = await catalogue.merchandiser.createPublished('articles', anArticle());
    const chinese = await catalogue.merchandiser.create('products', aProduct());
    await catalogue.merchandiser.publish('products', chinese, ['zh-CN']);
    const draft = await catalogue.merchandiser.create('products', aProduct());
    const english = await urls('?locale=en');
    const locs = english.map(({ loc }) => loc);
    expect(locs).toContain(`https://shop.example/en/products/${both.slug['en']}`);
    expect(locs).toContain(`https://shop.example/en/articles/${essay.slug['en']}`);
    for (const hidden of [chinese, draft]) expect(JSON.stringify(english)).not.toContain(hidden.slug['en']);
    const entry = english.find(({ loc }) => String(loc).endsWith(`/${both.slug['en']}`));
    expect(entry?.['xhtml:link']).toEqual([
      {
        '@_rel': 'alternate',
        '@_hreflang': 'zh-CN',
        '@_href': `https://shop.example/zh/products/${both.slug['zh-CN']}`,
      },
      {
        '@_rel': 'alternate',
        '@_hreflang': 'en',
        '@_href': `https://shop.example/en/products/${both.slug['en']}`,
      },
    ]);
    const alone = (await urls('?locale=zh-CN')).find(({ loc }) =>
      String(loc).endsWith(`/${chinese.slug['zh-CN']}`),
    );
    expect(alone?.['xhtml:link']).toHaveLength(1);
    expect(await urls('?locale=en&page=2')).toEqual([]);
  });

  it('/sitemap is an index with each page once where there are too many for one', async () => {
    await catalogue.dataSource.query(`
      INSERT INTO published.products (id, locale, revision, slug, name, sort_key, published_at, category_ids,
        material_ids, rooms, in_stock, card, page, search_tokens)
      SELECT uuidv7(), 'en', 1, 'many-' || n, 'Many', 'many', now(), '{}', '{}', '{}', false, '{}', '{"variants":[]}', ''
      FROM generate_series(1, 50001) AS n`);
    const { sitemapindex } = (await read('/v1/storefront/feeds/sitemap?locale=en')) as {
      sitemapindex: { sitemap: { loc: string }[] };
    };
    expect(sitemapindex.sitemap).toHaveLength(2);
    const parts: string[][] = [];
    for (const { loc } of sitemapindex.sitemap) {
      const answer = await fetch(`${catalogue.url}/v1/storefront/feeds/sitemap${new URL(loc).search}`);
      parts.push([...(await answer.text()).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, each = '']) => each));
    }
    expect(parts[0]).toHaveLength(50_000);
    const locs = parts.flat();
    expect(new Set(locs).size).toBe(locs.length);
    expect(locs.filter((each) => each.includes('/many-'))).toHaveLength(50_001);
    await catalogue.dataSource.query(`DELETE FROM published.products WHERE slug LIKE 'many-%'`);
  });
});
