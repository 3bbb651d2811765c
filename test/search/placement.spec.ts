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
  ...{ id: 'rule', locale: 'zh-CN', name: 'Autumn', queries: [], categoryIds: [] },
  ...{ pins: [], boosts: [], hides: [], startsAt: null, endsAt: null, ...overrides },
});

const place = (rules: PublishedRule[], typed = '', categoryIds: string[] = []) =>
  new SearchRules(rules).placementFor(typed, categoryIds, 'zh-CN', NOON);

const namesOf = (...asked: Parameters<typeof place>) => place(...asked).rules.map(({ name }) => name);

describe('a search rule', () => {
  it('holds for a search in one of its categories', () => {
    expect(namesOf([aRule({ categoryIds: ['chairs', 'stools'] })], '', ['stools'])).toEqual(['Autumn']);
  });

  it('does not hold for a search in another category', () => {
    expect(namesOf([aRule({ categoryIds: ['chairs'] })], '', ['tables'])).toEqual([]);
  });

  it('with categories alone does not hold for a search without one', () => {
    expect(namesOf([aRule({ categoryIds: ['chairs'] })], '圈椅')).toEqual([]);
  });

  it('with texts and categories holds for either', () => {
    const rules = [aRule({ categoryIds: ['chairs'], queries: ['圈椅'] })];
    expect(namesOf(rules, '圈椅')).toEqual(['Autumn']);
    expect(namesOf(rules, '沙发', ['chairs'])).toEqual(['Autumn']);
  });

  it('with texts and categories does not hold for a search with neither', () => {
    const rules = [aRule({ categoryIds: ['chairs'], queries: ['圈椅'] })];
    expect(namesOf(rules, '沙发', ['tables'])).toEqual([]);
  });

  it('without texts and categories holds for every search', () => {
    expect(namesOf([aRule()], '沙发')).toEqual(['Autumn']);
  });

  it.each(['實木', '实木', ' 实木 '])('for the text 实木 holds for %p', (typed) => {
    expect(namesOf([aRule({ queries: ['实木'] })], typed)).toEqual(['Autumn']);
  });

  it.each(['实', '实木椅', ''])('for the text 实木 does not hold for %p', (typed) => {
    expect(namesOf([aRule({ queries: ['实木'] })], typed)).toEqual([]);
  });

  it('does not hold in another language', () => {
    expect(namesOf([aRule({ locale: 'en' })])).toEqual([]);
  });

  it('holds from the very moment at which it begins', () => {
    expect(namesOf([aRule({ startsAt: NOON })])).toEqual(['Autumn']);
  });

  it('does not hold before it begins', () => {
    expect(namesOf([aRule({ startsAt: new Date(NOON.getTime() + 1) })])).toEqual([]);
  });

  it('does not hold any more at the very moment at which it ends', () => {
    expect(namesOf([aRule({ endsAt: NOON })])).toEqual([]);
  });

  it('holds until just before it ends', () => {
    expect(namesOf([aRule({ endsAt: new Date(NOON.getTime() + 1) })])).toEqual(['Autumn']);
  });

  it.each(['pins', 'boosts'] as const)('hides an entry from the %s of another rule', (list) => {
    const rules = [aRule({ [list]: ['chair', 'stool'] }), aRule({ hides: ['chair'] })];
    expect(place(rules)[list]).toEqual(['stool']);
  });

  it('pins once what another rule pins as well', () => {
    const rules = [aRule({ pins: ['stool', 'chair'] }), aRule({ pins: ['chair', 'sofa'] })];
    expect(place(rules).pins).toEqual(['stool', 'chair', 'sofa']);
  });
});

const PINNED = {
  ...{ id: 'pinned', type: 'product', category: ['chairs'], material: ['oak'], style: ['modern'] },
  ...{ color: ['brown'], room: ['study'], inStock: true, amount: 50_000 },
} as const satisfies Record<string, unknown>;

const pinned = (overrides: object = {}) =>
  ({ ...PINNED, ...overrides }) as unknown as Parameters<typeof matchesFilters>[0];

const asking = (asked: Partial<SearchInput>) => Object.assign(new SearchInput(), asked);

const known = { category: ['tables'], material: ['leather'] };

describe('a pinned entry', () => {
  it.each([
    [{}],
    [{ type: 'product' as const }],
    [{ inStock: true }],
    [{ minPrice: 50_000 }],
    [{ maxPrice: 50_000 }],
    [{ style: ['rustic', 'modern'] }],
    [{ color: ['brown'], room: ['study'] }],
  ])('is shown in a search for %j', (asked) => {
    expect(matchesFilters(pinned(), asking(asked), known)).toBe(true);
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
  ])('is not shown in a search for %j', (asked) => {
    expect(matchesFilters(pinned(), asking(asked), known)).toBe(false);
  });

  it.each([{ minPrice: 0 }, { maxPrice: 1 }])('without a price is not shown in a search for %j', (asked) => {
    expect(matchesFilters(pinned({ amount: null }), asking(asked), known)).toBe(false);
  });

  const countsFor = (asked: Partial<SearchInput>) => {
    const counts = { ...NO_FACETS, material: { oak: 2, leather: 1 } };
    return addPinnedCounts(counts, [pinned()], asking(asked), known);
  };

  it('counts in each of its facets', () => {
    expect(countsFor({})).toEqual({
      ...{ category: { chairs: 1 }, material: { oak: 3, leather: 1 }, style: { modern: 1 } },
      ...{ color: { brown: 1 }, room: { study: 1 } },
    });
  });

  it('counts in a facet that is narrowed to another value, and in no other facet', () => {
    const counts = countsFor({ material: ['leather'] });
    expect(counts.material).toEqual({ oak: 3, leather: 1 });
    expect(counts.style).toEqual({});
  });

  it('counts nowhere where two facets are narrowed to other values', () => {
    const counts = countsFor({ material: ['leather'], style: ['rustic'] });
    expect(counts.material).toEqual({ oak: 2, leather: 1 });
    expect(counts.style).toEqual({});
  });

  it('counts nowhere where it costs more than is asked for', () => {
    expect(countsFor({ maxPrice: 1 }).material).toEqual({ oak: 2, leather: 1 });
  });
});

describe('a highlight', () => {
  it('is HTML in which everything but the marks is escaped', () => {
    expect(toHtml(`<b> & "it's" ${MARK_START}oak${MARK_END}`)).toBe(
      '&lt;b&gt; &amp; &quot;it&#39;s&quot; <em>oak</em>',
    );
  });
});

describe('pinned entries', () => {
  it('are in the order in which they were pinned, without those that are not published', async () => {
    const rows = ['a', 'b', 'c'].map((id) => ({ id }));
    const database = { rows: () => Promise.resolve(rows) } as unknown as ReadDatabase;
    const found = await readPinnedEntries(database, ['c', 'gone', 'a'], 'en', asking({}));
    expect(found.map(({ id }) => id)).toEqual(['c', 'a']);
  });
});
