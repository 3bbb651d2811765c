import type { Synonyms } from '../../platform/language/synonyms.js';
import type { Locale } from '../../platform/locale/locale.js';
import {
  type EngineResult,
  type EngineQuery,
  type FederatedQuery,
  MARK_START,
  type SearchEngine,
} from '../engine/search-engine.js';
import {
  FACETS,
  type Facet,
  type FacetCounts,
  type SearchResult,
  NO_FACETS,
  type ResultWindow,
} from './search-result.js';
import type { FilterIds } from '../../published/resolve-filter-ids.js';
import { requestedValues } from './requested-values.js';
import { PASSAGES } from '../documents/search-document.js';
import { planQuery } from './plan-query.js';
import { type SearchInput, countedFacets, narrowedFacets } from './search.input.js';

/** Facet → attribute of the document. */
const ATTRIBUTES: Record<Facet, string> = {
  category: 'categoryIds',
  material: 'materialIds',
  style: 'styleCode',
  color: 'colorCode',
  room: 'roomCodes',
};

/** Factor for boosted entries that match. */
const BOOST = 10;

/** What a hit says of its matches: nothing, passages with marks, or also the fields. */
export type HitDetail = 'nothing' | 'passages' | 'fields';

export interface SearchRequest {
  input: SearchInput;
  detail: HitDetail;
  locale: Locale;
  known: FilterIds;
  synonyms: Synonyms;
  window: ResultWindow;
}

/** An engine with its live index. */
export interface LiveEngine {
  engine: Pick<SearchEngine, 'search'>;
  uid: string;
}

/** Runs a search on Meilisearch. @throws when the engine is away */
export async function queryEngine(
  { engine, uid }: LiveEngine,
  request: SearchRequest,
): Promise<SearchResult> {
  const { input, window } = request;
  const filters = filtersOf(request);
  const narrowed = narrowedFacets(input).filter((facet) => input.facets.includes(facet));
  const common = {
    filter: allBut(filters),
    sort: SORTS[input.sort](input.currency),
    facets: countedFacets(input).map((facet) => ATTRIBUTES[facet]),
    highlight: request.detail === 'nothing' ? undefined : ['name', ...PASSAGES],
    explain: request.detail === 'fields',
    offset: window.offset,
    limit: window.limit,
  };
  for (const { name, queries } of planQuery(input.q, request.synonyms, input.sort === 'relevance')) {
    const boosted = [...queries, ...boosts(queries, window.boosts)];
    const query: EngineQuery = { ...common, queries: boosted };
    const [answer, ...others] = await Promise.all([
      engine.search(uid, query),
      ...narrowed.map((facet) => countsWithout(engine, uid, query, filters, facet)),
    ]);
    if (answer.total === 0 && others.every((counts) => isEmpty(counts))) continue;
    return { ...resultOf(answer, name, queries.length), facets: facetsOf(answer, others), indexUid: uid };
  }
  return { hits: [], total: 0, facets: NO_FACETS, understood: 'nothing', indexUid: uid };
}

type Counts = Partial<FacetCounts>;

const isEmpty = (counts: Counts) => Object.values(counts).every((values) => Object.keys(values).length === 0);

/** The counts of a facet over the hits without its own filter. */
async function countsWithout(
  engine: LiveEngine['engine'],
  uid: string,
  query: EngineQuery,
  filters: Filters,
  facet: Facet,
): Promise<Counts> {
  const filter = allBut(filters, facet);
  const counting = { filter, facets: [ATTRIBUTES[facet]], highlight: undefined, offset: 0, limit: 0 };
  const { facets } = await engine.search(uid, { ...query, ...counting });
  return { [facet]: facets[ATTRIBUTES[facet]] ?? {} };
}

function facetsOf({ facets }: EngineResult, others: Counts[]): FacetCounts {
  const counts = FACETS.map((facet) => [facet, facets[ATTRIBUTES[facet]] ?? {}]);
  return Object.assign(Object.fromEntries(counts) as FacetCounts, ...others) as FacetCounts;
}

function resultOf(
  { hits, total }: EngineResult,
  name: string,
  queries: number,
): Omit<SearchResult, 'facets' | 'indexUid'> {
  return {
    total,
    understood: name,
    hits: hits.map(({ id, revision, formatted, matched, queryPosition }) => ({
      id,
      revision,
      name: formatted['name'] ?? null,
      text: passageOf(formatted as Record<string, string | string[]>),
      reason: { by: queryPosition >= queries ? `${name}, boosted` : name, fields: fieldsOf(matched) },
    })),
  };
}

/** Attributes as merchandisers know them: a searched attribute is named after its field. */
const fieldsOf = (attributes: string[]) => [
  ...new Set(attributes.map((attribute) => attribute.replace(/(Words|Folded)$/, ''))),
];

/** The same queries for the boosted entries alone. */
function boosts(queries: FederatedQuery[], ids: string[]): FederatedQuery[] {
  if (ids.length === 0) return [];
  const filter = [anyOf('id', ids)];
  return queries.map((query) => ({ ...query, weight: query.weight * BOOST, filter }));
}

const SORTS: Record<SearchInput['sort'], (currency: string) => string[]> = {
  relevance: () => [],
  newest: () => ['publishedAt:desc'],
  price: (currency) => [`prices.${currency}:asc`],
  '-price': (currency) => [`prices.${currency}:desc`],
  name: () => ['sortKey:asc'],
};

type Filters = [facet: Facet | null, filter: string | undefined][];

const anyOf = (attribute: string, values: string[]) =>
  `${attribute} IN [${values.map((value) => JSON.stringify(value)).join(', ')}]`;

function filtersOf({ input, locale, known, window }: SearchRequest): Filters {
  const { inStock, minPrice, maxPrice, currency, type } = input;
  return [
    [null, anyOf('locale', [locale])],
    [null, type === 'all' ? undefined : anyOf('type', [type])],
    [null, window.without.length === 0 ? undefined : `NOT ${anyOf('id', window.without)}`],
    [null, inStock === undefined ? undefined : `inStock = ${inStock}`],
    [null, minPrice === undefined ? undefined : `prices.${currency} >= ${minPrice}`],
    [null, maxPrice === undefined ? undefined : `prices.${currency} <= ${maxPrice}`],
    ...narrowedFacets(input).map((facet): Filters[number] => [
      facet,
      anyOf(ATTRIBUTES[facet], requestedValues(facet, input, known)),
    ]),
  ];
}

const allBut = (filters: Filters, without?: Facet) =>
  filters.flatMap(([facet, filter]) => (filter === undefined || facet === (without ?? '') ? [] : [filter]));

function passageOf(formatted: Record<string, string | string[]>): string | null {
  const passages = PASSAGES.flatMap((attribute) => formatted[attribute] ?? []);
  return passages.find((passage) => passage.includes(MARK_START)) ?? null;
}
