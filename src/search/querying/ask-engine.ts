import type { ReadDatabase } from '../../platform/database/read-database.js';
import type { Locale } from '../../platform/locale/locale.js';
import { Conditions, idsOf } from '../../published/product-filters.js';
import { type EngineAnswer, MARK_START, type SearchEngine } from '../engine/search-engine.js';
import type { FacetCounts, Found } from './found.js';
import { type Attempt, route } from './route.js';
import type { SearchInput } from './search.input.js';

/** Facet of the answer → attribute of the document. */
const FACETS = {
  category: 'categoryIds',
  material: 'materialIds',
  style: 'styleCode',
  color: 'colorCode',
  room: 'roomCodes',
} satisfies Record<keyof FacetCounts, string>;

/** The attributes whose passage may be shown, the most telling first. */
const PASSAGES = ['designNotes', 'description', 'tagline', 'body'] as const;

/** Meilisearch's answer to a search. @throws when the engine is away */
export async function askEngine(
  { engine, uid }: { engine: SearchEngine; uid: string },
  database: ReadDatabase,
  input: SearchInput,
  locale: Locale,
): Promise<Found> {
  const common = {
    filter: await filtersOf(database, input, locale),
    sort: SORTS[input.sort](input.currency),
    facets: Object.values(FACETS),
    highlight: ['name', ...PASSAGES],
    page: input.page,
    hitsPerPage: input.limit,
  };
  const answer = await firstThatFinds(route(input.q), (attempt) =>
    engine.search(uid, { ...common, ...attempt }),
  );
  const counts = Object.entries(FACETS).map(([facet, attribute]) => [facet, answer.facets[attribute] ?? {}]);
  const hits = answer.hits.map(({ id, revision, formatted }) => ({
    id,
    revision,
    name: formatted['name'] ?? null,
    text: passageOf(formatted as Record<string, string | string[]>),
  }));
  return { hits, total: answer.total, facets: Object.fromEntries(counts) as FacetCounts };
}

async function firstThatFinds(attempts: Attempt[], search: (attempt: Attempt) => Promise<EngineAnswer>) {
  let answer: EngineAnswer = { hits: [], total: 0, facets: {} };
  for (const attempt of attempts) {
    answer = await search(attempt);
    if (answer.total > 0) break;
  }
  return answer;
}

const SORTS: Record<SearchInput['sort'], (currency: string) => string[]> = {
  relevance: () => [],
  newest: () => ['publishedAt:desc'],
  price: (currency) => [`prices.${currency}:asc`],
  '-price': (currency) => [`prices.${currency}:desc`],
  name: () => ['sortKey:asc'],
};

async function filtersOf(database: ReadDatabase, input: SearchInput, locale: Locale): Promise<string[]> {
  const { category, material, style, color, room, inStock, minPrice, maxPrice, currency, type } = input;
  const known = await ask(database, input, locale);
  const anyOf = (attribute: string, values: string[] | undefined) =>
    values && `${attribute} IN [${values.map((value) => JSON.stringify(value)).join(', ')}]`;
  const filters = [
    anyOf('locale', [locale]),
    type === 'all' ? undefined : anyOf('type', [type]),
    category && anyOf('categoryIds', known.category),
    material && anyOf('materialIds', known.material),
    known.gone.length === 0 ? undefined : `NOT ${anyOf('id', known.gone)}`,
    anyOf('styleCode', style),
    anyOf('colorCode', color),
    anyOf('roomCodes', room),
    inStock === undefined ? undefined : `inStock = ${inStock}`,
    minPrice === undefined ? undefined : `prices.${currency} >= ${minPrice}`,
    maxPrice === undefined ? undefined : `prices.${currency} <= ${maxPrice}`,
  ];
  return filters.filter((filter) => filter !== undefined);
}

interface Known {
  category: string[];
  material: string[];
  gone: string[];
}

/**
 * What Postgres has to say before the engine is asked: ids of the materials and categories that shoppers know by slug,
 * and the entries that are not published any more though the engine has not heard of it.
 */
async function ask(database: ReadDatabase, input: SearchInput, locale: Locale): Promise<Known> {
  const conditions = new Conditions();
  const at = conditions.bind(locale);
  const text = `
    SELECT ${idsOf('categories', conditions.bind(input.category ?? []), at)} AS category,
           ${idsOf('materials', conditions.bind(input.material ?? []), at)} AS material,
           ARRAY (
             SELECT DISTINCT entry_id FROM search.dirty
             WHERE NOT EXISTS (SELECT FROM published.products WHERE id = entry_id AND locale = ${at})
               AND NOT EXISTS (SELECT FROM published.articles WHERE id = entry_id AND locale = ${at})
             LIMIT 1000) AS gone`;
  const [known] = await database.rows<Known & Record<string, unknown>>(
    { name: 'before-search', text },
    conditions.values,
  );
  return known ?? { category: [], material: [], gone: [] };
}

function passageOf(formatted: Record<string, string | string[]>): string | null {
  const passages = PASSAGES.flatMap((attribute) => formatted[attribute] ?? []);
  return passages.find((passage) => passage.includes(MARK_START)) ?? null;
}
