import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import type { ArticleContent } from '../../src/catalog/content/article-content.js';
import type { ProductContent } from '../../src/catalog/content/product-content.js';
import type { SearchRuleContent } from '../../src/catalog/content/search-rule-content.js';
import type { Locale } from '../../src/platform/locale/locale.js';
import { nextPriceChange, priceAt } from '../../src/publishing/projection/sale-prices.js';
import { projectArticle } from '../../src/publishing/projection/project-article.js';
import { projectProduct } from '../../src/publishing/projection/project-product.js';
import { projectSearchRule } from '../../src/publishing/projection/project-search.js';
import type { Taxonomy } from '../../src/publishing/projection/taxonomy.js';

const FROM = '2026-06-01T00:00:00Z';
const UNTIL = '2026-06-02T00:00:00Z';
const [begin, end] = [Date.parse(FROM), Date.parse(UNTIL)];

const EMPTY: Taxonomy = {
  ...{ materials: new Map(), categories: new Map(), styles: new Map(), colors: new Map() },
  ...{ rooms: new Map(), stock: new Map(), products: new Map(), now: begin },
};

const published = <Content>(content: Content, locale: Locale = 'en') => ({
  ...{ id: '01900000-0000-7000-8000-000000000001', type: 'product' as const, locale, number: 1, content },
  ...{ firstPublishedAt: new Date(begin), publishedAt: new Date(end) },
});

const project = (content: Partial<ProductContent>, taxonomy: Partial<Taxonomy> = {}) =>
  projectProduct(published({ name: { en: 'Chair' }, ...content }), { ...EMPTY, ...taxonomy });

const cardOf = (...given: Parameters<typeof project>) =>
  JSON.parse(project(...given).card) as Record<string, unknown>;

describe('projectProduct: sale prices', () => {
  const variant = {
    sku: 'A',
    prices: { CNY: 500, USD: 70 },
    offers: [{ from: FROM, until: UNTIL, prices: { CNY: 300 } }],
  };

  it.each([
    ['before it begins', begin - 1, 500],
    ['when it begins', begin, 300],
    ['just before it ends', end - 1, 300],
    ['when it ends', end, 500],
  ])('%s', (_when, now, price) => {
    expect(priceAt(variant, now).prices).toEqual({ CNY: price, USD: 70 });
  });

  it.each([
    ['before it begins', begin - 1, begin],
    ['when it begins', begin, end],
    ['just before it ends', end - 1, end],
    ['when it ends', end, undefined],
  ])('changes the price next, %s', (_when, now, next) => {
    expect(nextPriceChange([variant], now)?.getTime()).toBe(next);
  });
});

describe('projectProduct', () => {
  const two = [
    { sku: 'a', prices: { CNY: 500, USD: 60 } },
    { sku: 'B', prices: { CNY: 300, USD: 70 } },
  ];

  it('takes the lowest price of the variants in each currency', () => {
    expect(project({ variants: two }).prices).toEqual({ CNY: 300, USD: 60 });
    expect(project({ variants: two.toReversed() }).prices).toEqual({ CNY: 300, USD: 60 });
  });

  it('shows the price in CNY, or else the first', () => {
    expect(cardOf({ variants: two })['price']).toEqual({ amount: 300, currency: 'CNY' });
    const variants = [{ sku: 'a', prices: { USD: 2, EUR: 1 } }];
    expect(cardOf({ variants })['price']).toEqual({ amount: 1, currency: 'EUR' });
  });

  it('has no regular price without a sale', () => {
    expect(cardOf({ variants: two })['regularPrice']).toBe(null);
  });

  it.each([
    ['out_of_stock', 'in_stock', 'in_stock'],
    ['preorder', 'made_to_order', 'made_to_order'],
    ['out_of_stock', 'preorder', 'preorder'],
    ['out_of_stock', 'out_of_stock', 'out_of_stock'],
  ] as const)('of which one variant is %s and the other %s is %s', (first, second, expected) => {
    const stock = new Map([
      ['A', { status: first, quantity: null }],
      ['B', { status: second, quantity: null }],
    ]);
    expect(cardOf({ variants: two }, { stock })['availability']).toBe(expected);
  });

  it('is out of stock without availability or without variants', () => {
    expect(project({ variants: two }).inStock).toBe(false);
    expect(project({}).inStock).toBe(false);
  });

  it('is dated by its first publication', () => {
    expect(project({}).publishedAt.getTime()).toBe(begin);
  });

  it('is in its category and all ancestors', () => {
    const name = { en: 'Category' };
    const categories = new Map([
      ['root', { id: 'root', parent: null, name, slug: { en: 'root' } }],
      ['seats', { id: 'seats', parent: 'root', name, slug: { en: 'seats' } }],
      ['chairs', { id: 'chairs', parent: 'seats', name, slug: { en: 'chairs' } }],
    ]);
    expect(project({ categories: ['chairs'] }, { categories }).categoryIds).toEqual([
      ...['chairs', 'root', 'seats'],
    ]);
  });
});

describe('projectArticle', () => {
  const article = (content: Partial<ArticleContent>, locale: Locale = 'en') =>
    JSON.parse(
      projectArticle(published({ title: { en: 'Essay' }, kind: 'essay', ...content }, locale), EMPTY).page,
    ) as Record<string, unknown>;

  it('has the tags of its locale only', () => {
    const tags = { 'zh-CN': ['院子'], en: ['courtyard'] };
    expect(article({ tags })['tags']).toEqual(['courtyard']);
    expect(article({ tags: { 'zh-CN': ['院子'] } })['tags']).toEqual([]);
  });

  it('lists fallbacks to the other locale', () => {
    expect(article({}, 'zh-CN')['title']).toBe('Essay');
    expect(article({}, 'zh-CN')['fallbacks']).toEqual([{ field: 'title', locale: 'en' }]);
  });
});

describe('projectSearchRule', () => {
  const rule: SearchRuleContent = { name: 'Rule', pins: ['a'], boosts: ['b'], hides: ['c'] };

  it.each(['zh-CN', 'en'] as const)('without a locale applies to searches in %s', (locale) => {
    const { pins, boosts, hides } = projectSearchRule(published(rule, locale));
    expect({ pins, boosts, hides }).toEqual({ pins: ['a'], boosts: ['b'], hides: ['c'] });
  });

  it('has its queries, categories and period', () => {
    const holding = { queries: ['圈椅'], categories: ['chairs'], from: FROM, until: UNTIL };
    expect(projectSearchRule(published({ ...rule, ...holding }))).toMatchObject({
      ...{ name: 'Rule', queries: ['圈椅'], categoryIds: ['chairs'], startsAt: FROM, endsAt: UNTIL },
    });
    expect(projectSearchRule(published({ name: 'Rule' }))).toMatchObject({
      ...{ queries: [], categoryIds: [], pins: [], boosts: [], hides: [], startsAt: null, endsAt: null },
    });
  });

  it('with a locale does not apply to the other', () => {
    const { pins, boosts, hides } = projectSearchRule(published({ ...rule, locale: 'en' as const }, 'zh-CN'));
    expect({ pins, boosts, hides }).toEqual({ pins: [], boosts: [], hides: [] });
  });
});
