import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { SearchInput } from '../../src/search/querying/search.input.js';
import type { SearchView } from '../../src/search/results/search.view.js';
import { pathsInEveryLocale } from '../../src/website/html/addresses.js';
import { type Listing, renderListPage } from '../../src/website/pages/render-list-page.js';
import { renderDocument } from '../../src/website/html/page.js';
import { MESSAGES } from '../../src/website/html/website-messages.js';

const reader = { locale: 'en', messages: MESSAGES.en, origin: 'https://shop.example' } as const;

const LIST: Listing = { title: 'All furniture', paths: pathsInEveryLocale('products') };
const CATEGORY: Listing = {
  title: 'Chairs',
  paths: pathsInEveryLocale('categories/chairs'),
  fixed: 'category',
};
const SEARCH: Listing = { title: 'Search', paths: pathsInEveryLocale('search'), isSearch: true };

const NOINDEX = '<meta name="robots" content="noindex" />';

function documentFor(listing: Listing, asked: Partial<SearchInput>): string {
  const input = Object.assign(new SearchInput(), asked);
  const facets = { category: [], material: [], style: [], color: [], room: [] };
  const { q: query, page } = input;
  const found: SearchView = { ...{ query, page, facets, items: [], total: 50 }, degraded: false, tookMs: 1 };
  return renderDocument(renderListPage(listing, input, found, reader), reader);
}

const NARROWED = [
  ...[{ category: ['chairs'] }, { material: ['oak'] }, { style: ['modern'] }, { color: ['brown'] }],
  ...[{ room: ['study'] }, { inStock: true }, { inStock: false }, { minPrice: 0 }, { maxPrice: 100 }],
];

describe('a list page', () => {
  it('may be indexed by robots as it is', () => {
    expect(documentFor(LIST, {})).not.toContain(NOINDEX);
  });

  it('may be indexed by robots as the page of a category', () => {
    expect(documentFor(CATEGORY, { category: ['chairs'] })).not.toContain(NOINDEX);
  });

  it.each([...NARROWED, { sort: 'price' as const }, { page: 2 }])(
    'may not be indexed by robots with %j',
    (asked) => {
      expect(documentFor(LIST, asked)).toContain(NOINDEX);
    },
  );

  it('may not be indexed by robots as the page of a category with a material', () => {
    expect(documentFor(CATEGORY, { category: ['chairs'], material: ['oak'] })).toContain(NOINDEX);
  });

  it('may not be indexed by robots as a search', () => {
    expect(documentFor(SEARCH, { q: 'oak' })).toContain(NOINDEX);
  });

  it('says where it is to robots that may index it, and to no others', () => {
    expect(documentFor(LIST, {})).toContain(
      '<link rel="canonical" href="https://shop.example/en/products" />',
    );
    expect(documentFor(LIST, { material: ['oak'] })).not.toContain('rel="canonical"');
  });

  it.each(NARROWED)('leads to its next page with %j', (asked) => {
    const [, next = ''] = /<a rel="next" href="([^"]*)"/.exec(documentFor(LIST, asked)) ?? [];
    const query = new URL(next.replaceAll('&amp;', '&'), reader.origin).searchParams;
    const [[name, value] = []] = Object.entries(asked);
    expect(query.get(String(name))).toBe(String(value));
    expect(query.get('page')).toBe('2');
  });

  it('leads to the next page of a search with what is searched for', () => {
    expect(documentFor(SEARCH, { q: 'a&b' })).toContain('href="/en/search?q=a%26b&amp;page=2"');
  });

  it('has no page before the first and none after the last', () => {
    expect(documentFor(LIST, { page: 1 })).not.toContain('rel="prev"');
    expect(documentFor(LIST, { page: 2 })).toContain('rel="next"');
    expect(documentFor(LIST, { page: 3 })).not.toContain('rel="next"');
  });
});
