import type { ReadDatabase } from '../../platform/database/read-database.js';
import type { Locale } from '../../platform/locale/locale.js';
import { Conditions, idsOf } from '../../published/product-filters.js';
import type { SearchEngine } from '../engine/search-engine.js';
import type { FacetCounts, Found } from './found.js';
import type { SearchInput } from './search.input.js';

/** Facet of the answer → attribute of the document. */
const FACETS = {
  ...{
    category: 'categoryIds',
    material: 'materialIds',
    style: 'styleCode',
    color: 'colorCode',
    room: 'roomCodes',
  },
} satisfies Record<keyof FacetCounts, string>;

/** The attributes whose passage may be shown, the most telling first. */
const PASSAGES = ['designNotes', 'description', 'tagline', 'body'] as const;

/** Meilisearch's answer to a search. @throws when the engine is away */
export async function askEngine(
  engine: SearchEngine,
  database: ReadDatabase,
  input: SearchInput,
  locale: Locale,
): Promise<Found> {
  const answer = await engine.search({
    q: input.q,
    filter: await filtersOf(database, input, locale),
    sort: SORTS[input.sort](input.currency),
    facets: Object.values(FACETS),
    highlight: ['name', ...PASSAGES],
    page: input.page,
    hitsPerPage: input.limit,
  });
  const counts = Object.entries(FACETS).map(([facet, attribute]) => [facet, answer.facets[attribute] ?? {}]);
  const hits = answer.hits.map(({ id, formatted }) => ({
    id,
    name: formatted['name'] ?? null,
    text: passageOf(formatted as Record<string, string | string[]>),
  }));
  return { hits, total: answer.total, facets: Object.fromEntries(counts) as FacetCounts };
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
  const ids = await idsFor(database, category, material);
  const anyOf = (attribute: string, values: string[] | undefined) =>
    values && `${attribute} IN [${values.map((value) => JSON.stringify(value)).join(', ')}]`;
  const filters = [
    anyOf('locale', [locale]),
    type === 'all' ? undefined : anyOf('type', [type]),
    anyOf('categoryIds', ids.category),
    anyOf('materialIds', ids.material),
    anyOf('styleCode', style),
    anyOf('colorCode', color),
    anyOf('roomCodes', room),
    inStock === undefined ? undefined : `inStock = ${inStock}`,
    minPrice === undefined ? undefined : `prices.${currency} >= ${minPrice}`,
    maxPrice === undefined ? undefined : `prices.${currency} <= ${maxPrice}`,
  ];
  return filters.filter((filter) => filter !== undefined);
}

/** Documents know materials and categories by id; shoppers by slug. */
async function idsFor(database: ReadDatabase, category?: string[], material?: string[]) {
  if (!category && !material) return {};
  const conditions = new Conditions();
  const text = `SELECT ${idsOf('categories', conditions.bind(category ?? []))} AS category,
    ${idsOf('materials', conditions.bind(material ?? []))} AS material`;
  const statement = { name: 'filter-ids', text };
  const [ids] = await database.rows<{ category: string[]; material: string[] }>(statement, conditions.values);
  return { category: category && ids?.category, material: material && ids?.material };
}

function passageOf(formatted: Record<string, string | string[]>): string | null {
  const passages = PASSAGES.flatMap((attribute) => formatted[attribute] ?? []);
  return passages.find((passage) => passage.includes('\uE000')) ?? null;
}
