import { describe, expect, it } from '@jest/globals';
import type { ReadDatabase } from '../../src/platform/database/read-database.js';
import { googleFeed } from '../../src/storefront/feeds/google-feed.js';
import { pageUrl } from '../../src/storefront/feeds/page-urls.js';
import { element, xmlText } from '../../src/storefront/feeds/xml.js';

const PAGES = 'https://shop.example/{language}/{type}s/{slug}';

const aVariant = (overrides: object = {}) => ({
  ...{ sku: 'LC-1', gtin: null, options: [], availability: 'in_stock' },
  ...{ prices: [{ amount: 528_000, currency: 'CNY' }], regularPrices: null, ...overrides },
});

const aPage = (overrides: object = {}) => ({
  ...{
    id: 'id-1',
    slug: 'carl',
    name: 'Carl',
    description: 'A chair',
    tagline: 'Sit',
    colorName: null,
    color: null,
  },
  ...{
    categories: [],
    materials: [],
    media: [],
    dimensions: null,
    record: { brand: 'Ruche' },
    variants: [aVariant()],
  },
  ...overrides,
});

/** The feed of these pages, which are read two at a time. */
async function feedOf(pages: object[], currency = 'CNY') {
  const rows = pages.map((page, at) => ({ id: String(at + 1).padStart(4, '0'), page: JSON.stringify(page) }));
  const database = {
    rows: (_statement: unknown, [, last]: [string, string | null]) =>
      Promise.resolve(rows.filter(({ id }) => last === null || id > last).slice(0, 2)),
  } as unknown as ReadDatabase;
  let text = '';
  for await (const piece of googleFeed(database, { locale: 'en', currency, urlTemplate: PAGES }))
    text += piece;
  return text;
}

const valuesOf = (feed: string, name: string) =>
  [...feed.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, value]) => value);

describe('googleFeed', () => {
  it('has every variant of every page that has a price in the currency', async () => {
    const unpriced = aVariant({ sku: 'LC-2', prices: [{ amount: 1, currency: 'USD' }] });
    const pages = Array.from({ length: 5 }, (_each, at) =>
      aPage({ variants: [aVariant({ sku: `S${at}` }), unpriced] }),
    );
    expect(valuesOf(await feedOf(pages), 'g:id')).toEqual(['S0', 'S1', 'S2', 'S3', 'S4']);
    expect(valuesOf(await feedOf(pages, 'USD'), 'g:id')).toEqual(Array(5).fill('LC-2'));
    expect(await feedOf([])).toMatch(/^<\?xml .*<\/channel><\/rss>\n$/s);
  });

  it('groups the variants of a page that has several', async () => {
    expect(valuesOf(await feedOf([aPage()]), 'g:item_group_id')).toEqual([]);
    const variants = [aVariant(), aVariant({ sku: 'LC-2', options: [{ value: 'Walnut' }, { value: 'L' }] })];
    const feed = await feedOf([aPage({ variants })]);
    expect(valuesOf(feed, 'g:item_group_id')).toEqual(['id-1', 'id-1']);
    expect(valuesOf(feed, 'g:title')).toEqual(['Carl', 'Carl Walnut L']);
  });

  it.each([
    [600_000, ['6000.00 CNY'], ['5280.00 CNY']],
    [528_000, ['5280.00 CNY'], []],
    [500_000, ['5280.00 CNY'], []],
  ])(
    'has, for a regular price of %d fen, the price %j and the sale price %j',
    async (amount, price, sale) => {
      const feed = await feedOf([
        aPage({ variants: [aVariant({ regularPrices: [{ amount, currency: 'CNY' }] })] }),
      ]);
      expect(valuesOf(feed, 'g:price')).toEqual(price);
      expect(valuesOf(feed, 'g:sale_price')).toEqual(sale);
    },
  );

  it.each([
    ['in_stock', 'in_stock', []],
    ['made_to_order', 'in_stock', ['40']],
    ['preorder', 'preorder', []],
    ['out_of_stock', 'out_of_stock', []],
  ])('has, for %s, the availability %s and the handling time %j', async (availability, googleValue, days) => {
    const page = aPage({ record: { leadTime: { maxDays: 40 } }, variants: [aVariant({ availability })] });
    const feed = await feedOf([page]);
    expect(valuesOf(feed, 'g:availability')).toEqual([googleValue]);
    expect(valuesOf(feed, 'g:max_handling_time')).toEqual(days);
  });

  it('says that there is no identifier where there is neither a GTIN nor a brand', async () => {
    const exists = async (gtin: string | null, brand: string | undefined) =>
      valuesOf(
        await feedOf([aPage({ record: { brand }, variants: [aVariant({ gtin })] })]),
        'g:identifier_exists',
      );
    expect(await exists(null, undefined)).toEqual(['no']);
    expect(await exists('96385074', undefined)).toEqual([]);
    expect(await exists(null, 'Ruche')).toEqual([]);
  });

  it('truncates texts and images to the limits of Google', async () => {
    const media = Array.from({ length: 15 }, (_each, at) => ({ url: `/media/${at}.jpg` }));
    const feed = await feedOf([aPage({ name: 'n'.repeat(200), description: 'd'.repeat(6_000), media })]);
    expect(valuesOf(feed, 'g:title')[0]).toHaveLength(150);
    expect(valuesOf(feed, 'g:description')[0]).toHaveLength(5_000);
    expect(valuesOf(feed, 'g:image_link')).toEqual(['https://shop.example/media/0.jpg']);
    expect(valuesOf(feed, 'g:additional_image_link')).toHaveLength(10);
    expect(valuesOf(feed, 'g:additional_image_link')[0]).toBe('https://shop.example/media/1.jpg');
  });

  it('has measures in centimetres and kilograms, categories from the root, and three materials', async () => {
    const materials = ['Oak', 'Oak', 'Brass', 'Wool', 'Glass'].map((name) => ({ material: { name } }));
    const categories = [
      { name: 'Lounge chairs', ancestors: [{ name: 'Furniture' }, { name: 'Chairs' }] },
      { name: 'X', ancestors: [] },
    ];
    const dimensions = { width: 785, depth: 820, height: 900 };
    const feed = await feedOf([
      aPage({ materials, categories, dimensions, record: { weight: 18_500 }, color: { name: 'Brown' } }),
    ]);
    expect(valuesOf(feed, 'g:product_width')).toEqual(['78.5 cm']);
    expect(valuesOf(feed, 'g:product_length')).toEqual(['82 cm']);
    expect(valuesOf(feed, 'g:product_height')).toEqual(['90 cm']);
    expect(valuesOf(feed, 'g:product_weight')).toEqual(['18.5 kg']);
    expect(valuesOf(feed, 'g:product_type')).toEqual(['Furniture &gt; Chairs &gt; Lounge chairs']);
    expect(valuesOf(feed, 'g:material')).toEqual(['Oak/Brass/Wool']);
    expect(valuesOf(feed, 'g:color')).toEqual(['Brown']);
    const bare = await feedOf([aPage({ description: null, tagline: null })]);
    expect(valuesOf(bare, 'g:description')).toEqual(['Carl']);
    for (const name of ['g:product_width', 'g:product_weight', 'g:product_type', 'g:color', 'g:gtin'])
      expect(valuesOf(bare, name)).toEqual([]);
  });
});

describe('pageUrl', () => {
  it.each([
    [PAGES, 'zh-CN', 'https://shop.example/zh/products/carl'],
    [
      'https://a.example/{locale}/{type}/{slug}?l={language}',
      'zh-CN',
      'https://a.example/zh-CN/product/carl?l=zh',
    ],
    ['https://a.example/{other}/{slug}', 'en', 'https://a.example/{other}/carl'],
  ] as const)('of %s in %s is %s', (template, locale, address) => {
    expect(pageUrl(template, 'product', locale, 'carl')).toBe(address);
  });

  it('encodes the slug', () => {
    expect(pageUrl(PAGES, 'article', 'en', 'a/b?c')).toBe('https://shop.example/en/articles/a%2Fb%3Fc');
  });
});

describe('XML', () => {
  it('contains no character that XML forbids', () => {
    expect(xmlText(`a\u0000b\ud800c\ufffed & <e> "f" 'g' 椅 😀\t\n`)).toBe(
      'abcd &amp; &lt;e&gt; &quot;f&quot; &apos;g&apos; 椅 😀\t\n',
    );
  });

  it.each([null, undefined, ''])('has no element for %j', (text) => expect(element('a', text)).toBe(''));
  it('has an element for a text', () => expect(element('a', '0')).toBe('<a>0</a>'));
});
