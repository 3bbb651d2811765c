import {
  type EngineQuery,
  type EngineRequest,
  type EngineResponse,
  MARK_START,
  type SearchEngine,
} from '../engine/search-engine.js';
import { PASSAGES } from '../documents/search-document.js';
import { FACET_ATTRIBUTES, anyOf, engineFilters, expressionsOf } from './engine-filters.js';
import { FACETS, type FacetCounts } from './facets.js';
import { type QueryPlan, planQuery } from '../planning/plan-query.js';
import { type Hit, type SearchHits, noHits } from './search-hits.js';
import { type SearchInput, countedFacets, narrowedFacets } from './search.input.js';
import type { SearchRequest } from './search-request.js';

/** Factor on the weight of boosted entries. */
const BOOST = 10;

/** The engine with the index that is live. */
export interface LiveEngine {
  engine: Pick<SearchEngine, 'search'>;
  uid: string;
}

/** Runs a search on Meilisearch: the first plan with hits. @throws when the engine is away */
export async function queryEngine({ engine, uid }: LiveEngine, request: SearchRequest): Promise<SearchHits> {
  const { input } = request;
  const filters = engineFilters(request);
  const common = {
    filter: expressionsOf(filters),
    sort: SORTS[input.sort](input.currency),
    facets: countedFacets(input).map((facet) => FACET_ATTRIBUTES[facet]),
    highlight: request.detail === 'nothing' ? undefined : ['name', ...PASSAGES],
    explain: request.detail === 'fields',
    offset: request.offset,
    limit: request.limit,
  };
  // A facet with a filter is counted once more without it.
  const narrowed = narrowedFacets(input).filter((facet) => input.facets.includes(facet));
  for (const plan of planQuery(input.q, request.synonyms, input.sort === 'relevance')) {
    const queries = [...plan.queries, ...boostedQueries(plan.queries, request.boostedIds)];
    const [response, ...facetResponses] = await Promise.all([
      engine.search(uid, { ...common, queries }),
      ...narrowed.map((facet) => {
        const counting = { filter: expressionsOf(filters, facet), facets: [FACET_ATTRIBUTES[facet]] };
        return engine.search(uid, { ...common, queries, ...counting, ...COUNT_ONLY });
      }),
    ]);
    const facets = countsIn(response);
    narrowed.forEach((facet, index) => (facets[facet] = countsIn(facetResponses[index])[facet]));
    const isEmpty = narrowed.every((facet) => Object.keys(facets[facet]).length === 0);
    if (response.total === 0 && isEmpty) continue;
    const hits = response.hits.map((hit) => hitOf(hit, plan));
    return { hits, total: response.total, facets, understood: plan.name, indexUid: uid };
  }
  return noHits(uid);
}

const COUNT_ONLY = { highlight: undefined, offset: 0, limit: 0 } satisfies Partial<EngineRequest>;

function countsIn(response: EngineResponse | undefined): FacetCounts {
  const counts = FACETS.map((facet) => [facet, response?.facets[FACET_ATTRIBUTES[facet]] ?? {}]);
  return Object.fromEntries(counts) as FacetCounts;
}

function hitOf(
  { id, revision, formatted, matchedAttributes, queryIndex }: EngineResponse['hits'][number],
  { name, queries }: QueryPlan,
): Hit {
  const isBoosted = queryIndex >= queries.length;
  return {
    id,
    revision,
    name: (formatted['name'] as string | undefined) ?? null,
    text: passageIn(formatted),
    reason: { by: isBoosted ? `${name}, boosted` : name, fields: fieldsOf(matchedAttributes) },
  };
}

function passageIn(formatted: Record<string, string | string[]>): string | null {
  const passages = PASSAGES.flatMap((attribute) => formatted[attribute] ?? []);
  return passages.find((passage) => passage.includes(MARK_START)) ?? null;
}

/** Attributes by the names that merchandisers know: a searched attribute is named after the displayed field. */
const fieldsOf = (attributes: string[]) => [
  ...new Set(attributes.map((attribute) => attribute.replace(/(Words|Folded)$/, ''))),
];

/** The same queries once more, for the boosted entries alone. */
function boostedQueries(queries: EngineQuery[], ids: string[]): EngineQuery[] {
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
