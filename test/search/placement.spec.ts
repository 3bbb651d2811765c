import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import type { ReadDatabase } from '../../src/platform/database/read-database.js';
import { NO_FACETS } from '../../src/search/querying/facets.js';
import { toHtml } from '../../src/search/results/highlight.js';
import { addPinnedCounts, matchesFilters, readPinnedEntries } from '../../src/search/querying/pins.js';
import { type PublishedRule, SearchRules } from '../../src/search/querying/search-rules.js';
import { SearchInput } from '../../src/search/querying/search.input.js';
import { MARK_END, MARK_START } from '../../src/search/engine/search-engine.js';

const NOON = new Date('2026-06-01T12:00:00Z');

const aRule = (overrides: Partial<PublishedRule> = {}): PublishedRule => ({
  id: 'rule',
  locale: 'zh-CN',
  name: 'Autumn',
  queries: [],
  categoryIds: [],
  pins: [],
  boosts: [],
  hides: [],
  startsAt: null,
  endsAt: null,
  ...overrides,
});

const place = (rules: PublishedRule[], text = '', categoryIds: string[] = []) =>
  new SearchRules(rules).placementFor(text, categoryIds, 'zh-CN', NOON);

const namesOf = (...search: Parameters<typeof place>) => place(...search).rules.map(({ name }) => name);

describe('SearchRules.placementFor', () => {
  it('applies a rule to a search in one of its categories', () => {
    expect(namesOf([aRule({ categoryIds: ['chairs', 'stools'] })], '', ['stools'])).toEqual(['Autumn']);
  });

  it('does not apply a rule to a search in another category', () => {
    expect(namesOf([aRule({ categoryIds: ['chairs'] })], '', ['tables'])).toEqual([]);
  });

  it('does not apply a rule of categories alone to a search without a category', () => {
    expect(namesOf([aRule({ categoryIds: ['chairs'] })], '圈椅')).toEqual([]);
  });

  it('applies a rule of texts and categories to either', () => {
    const rules = [aRule({ categoryIds: ['chairs'], queries: ['圈椅'] })];
    expect(namesOf(rules, '圈椅')).toEqual(['Autumn']);
    expect(namesOf(rules, '沙发', ['chairs'])).toEqual(['Autumn']);
  });

  it('does not apply a rule of texts and categories to a search with neither', () => {
    const rules = [aRule({ categoryIds: ['chairs'], queries: ['圈椅'] })];
    expect(namesOf(rules, '沙发', ['tables'])).toEqual([]);
  });

  it('applies a rule without texts and categories to every search', () => {
    expect(namesOf([aRule()], '沙发')).toEqual(['Autumn']);
  });

  it.each(['實木', '实木', ' 实木 '])('applies a rule for the text 实木 to %p', (text) => {
    expect(namesOf([aRule({ queries: ['实木'] })], text)).toEqual(['Autumn']);
  });

  it.each(['实', '实木椅', ''])('does not apply a rule for the text 实木 to %p', (text) => {
    expect(namesOf([aRule({ queries: ['实木'] })], text)).toEqual([]);
  });

  it('does not apply a rule of another locale', () => {
    expect(namesOf([aRule({ locale: 'en' })])).toEqual([]);
  });

  it('applies a rule at its start time', () => {
    expect(namesOf([aRule({ startsAt: NOON })])).toEqual(['Autumn']);
  });

  it('does not apply a rule before its start time', () => {
    expect(namesOf([aRule({ startsAt: new Date(NOON.getTime() + 1) })])).toEqual([]);
  });

  it('does not apply a rule at its end time', () => {
    expect(namesOf([aRule({ endsAt: NOON })])).toEqual([]);
  });

  it('applies a rule until just before its end time', () => {
    expect(namesOf([aRule({ endsAt: new Date(NOON.getTime() + 1) })])).toEqual(['Autumn']);
  });

  it.each(['pins', 'boosts'] as const)(
    'leaves an entry that one rule hides out of the %s of another',
    (list) => {
      const rules = [aRule({ [list]: ['chair', 'stool'] }), aRule({ hides: ['chair'] })];
      expect(place(rules)[list]).toEqual(['stool']);
    },
  );

  it('pins an entry of two rules once', () => {
    const rules = [aRule({ pins: ['stool', 'chair'] }), aRule({ pins: ['chair', 'sofa'] })];
    expect(place(rules).pins).toEqual(['stool', 'chair', 'sofa']);
  });
});

const PINNED = {
  id: 'pinned',
  type: 'product',
  category: ['chairs'],
  material: ['oak'],
  style: ['modern'],
  color: ['brown'],
  room: ['study'],
  inStock: true,
  amount: 50_000,
} as const satisfies Record<string, unknown>;

const pinned = (overrides: object = {}) =>
  ({ ...PINNED, ...overrides }) as unknown as Parameters<typeof matchesFilters>[0];

const anInput = (overrides: Partial<SearchInput>) => Object.assign(new SearchInput(), overrides);

const known = { category: ['tables'], material: ['leather'] };

describe('matchesFilters', () => {
  it.each([
    [{}],
    [{ type: 'product' as const }],
    [{ inStock: true }],
    [{ minPrice: 50_000 }],
    [{ maxPrice: 50_000 }],
    [{ style: ['rustic', 'modern'] }],
    [{ color: ['brown'], room: ['study'] }],
  ])('is true for a pinned entry that matches %j', (filters) => {
    expect(matchesFilters(pinned(), anInput(filters), known)).toBe(true);
  });

  it.each([
    [{ type: 'article' as const }],
    [{ inStock: false }],
    [{ minPrice: 50_001 }],
    [{ maxPrice: 49_999 }],
    [{ category: ['tables'] }],
    [{ material: ['leather'] }],
    [{ style: ['rustic'] }],
    [{ color: ['brown'], room: ['bedroom'] }],
  ])('is false for a pinned entry that does not match %j', (filters) => {
    expect(matchesFilters(pinned(), anInput(filters), known)).toBe(false);
  });

  it.each([{ minPrice: 0 }, { maxPrice: 1 }])(
    'is false for an entry without a price in a search for %j',
    (filters) => {
      expect(matchesFilters(pinned({ amount: null }), anInput(filters), known)).toBe(false);
    },
  );
});

describe('addPinnedCounts', () => {
  const countsFor = (filters: Partial<SearchInput>) => {
    const counts = { ...NO_FACETS, material: { oak: 2, leather: 1 } };
    return addPinnedCounts(counts, [pinned()], anInput(filters), known);
  };

  it('counts a pinned entry in each of its facets', () => {
    expect(countsFor({})).toEqual({
      category: { chairs: 1 },
      material: { oak: 3, leather: 1 },
      style: { modern: 1 },
      color: { brown: 1 },
      room: { study: 1 },
    });
  });

  it('counts an entry in the one facet whose filter it does not match', () => {
    const counts = countsFor({ material: ['leather'] });
    expect(counts.material).toEqual({ oak: 3, leather: 1 });
    expect(counts.style).toEqual({});
  });

  it('does not count an entry that does not match the filters of two facets', () => {
    const counts = countsFor({ material: ['leather'], style: ['rustic'] });
    expect(counts.material).toEqual({ oak: 2, leather: 1 });
    expect(counts.style).toEqual({});
  });

  it('does not count an entry above the maximum price', () => {
    expect(countsFor({ maxPrice: 1 }).material).toEqual({ oak: 2, leather: 1 });
  });
});

describe('toHtml', () => {
  it('escapes everything but the marks of matches', () => {
    expect(toHtml(`<b> & "it's" ${MARK_START}oak${MARK_END}`)).toBe(
      '&lt;b&gt; &amp; &quot;it&#39;s&quot; <em>oak</em>',
    );
  });
});

describe('readPinnedEntries', () => {
  it('returns published entries in the order of the pins', async () => {
    const rows = ['a', 'b', 'c'].map((id) => ({ id }));
    const database = { rows: () => Promise.resolve(rows) } as unknown as ReadDatabase;
    const entries = await readPinnedEntries(database, ['c', 'gone', 'a'], 'en', anInput({}));
    expect(entries.map(({ id }) => id)).toEqual(['c', 'a']);
  });
});
