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

function documentFor(listing: Listing, parameters: Partial<SearchInput>): string {
  const input = Object.assign(new SearchInput(), parameters);
  const facets = { category: [], material: [], style: [], color: [], room: [] };
  const { q: query, page } = input;
  const results: SearchView = {
    ...{ query, page, facets, items: [], total: 50 },
    degraded: false,
    tookMs: 1,
  };
  return renderDocument(renderListPage(listing, input, results, reader), reader);
}

const NARROWED = [
  ...[{ category: ['chairs'] }, { material: ['oak'] }, { style: ['modern'] }, { color: ['brown'] }],
  ...[{ room: ['study'] }, { inStock: true }, { inStock: false }, { minPrice: 0 }, { maxPrice: 100 }],
];

describe('renderListPage', () => {
  it('is indexable without filters', () => {
    expect(documentFor(LIST, {})).not.toContain(NOINDEX);
  });

  it('is indexable as the page of a category', () => {
    expect(documentFor(CATEGORY, { category: ['chairs'] })).not.toContain(NOINDEX);
  });

  it.each([...NARROWED, { sort: 'price' as const }, { page: 2 }])(
    'may not be indexed by robots with %j',
    (parameters) => {
      expect(documentFor(LIST, parameters)).toContain(NOINDEX);
    },
  );

  it('has noindex as the page of a category with a material filter', () => {
    expect(documentFor(CATEGORY, { category: ['chairs'], material: ['oak'] })).toContain(NOINDEX);
  });

  it('has noindex as a search', () => {
    expect(documentFor(SEARCH, { q: 'oak' })).toContain(NOINDEX);
  });

  it('has a canonical link only where it is indexable', () => {
    expect(documentFor(LIST, {})).toContain(
      '<link rel="canonical" href="https://shop.example/en/products" />',
    );
    expect(documentFor(LIST, { material: ['oak'] })).not.toContain('rel="canonical"');
  });

  it.each(NARROWED)('links the next page with %j', (parameters) => {
    const [, next = ''] = /<a rel="next" href="([^"]*)"/.exec(documentFor(LIST, parameters)) ?? [];
    const query = new URL(next.replaceAll('&amp;', '&'), reader.origin).searchParams;
    const [[name, value] = []] = Object.entries(parameters);
    expect(query.get(String(name))).toBe(String(value));
    expect(query.get('page')).toBe('2');
  });

  it('links the next page of a search with its query', () => {
    expect(documentFor(SEARCH, { q: 'a&b' })).toContain('href="/en/search?q=a%26b&amp;page=2"');
  });

  it('links no page before the first or after the last', () => {
    expect(documentFor(LIST, { page: 1 })).not.toContain('rel="prev"');
    expect(documentFor(LIST, { page: 2 })).toContain('rel="next"');
    expect(documentFor(LIST, { page: 3 })).not.toContain('rel="next"');
  });
});
