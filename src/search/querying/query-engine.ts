import type { Synonyms } from '../../platform/language/synonyms.js';
import type { Locale } from '../../platform/locale/locale.js';
import {
  type EngineAnswer,
  type EngineQuery,
  type EngineQuestion,
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
import type { KnownIds } from '../../published/known-ids.js';
import { requestedValues } from './requested-values.js';
import { PASSAGES } from '../documents/search-document.js';
import { planQuery } from './plan-query.js';
import { type SearchInput, countedFacets, narrowedFacets } from './search.input.js';

/** Facet of the answer → attribute of the document. */
const ATTRIBUTES: Record<Facet, string> = {
  category: 'categoryIds',
  material: 'materialIds',
  style: 'styleCode',
  color: 'colorCode',
  room: 'roomCodes',
};

/** So much more a boosted entry counts that matches. */
const BOOST = 10;

/** Of where a text matches: nothing, passages with marks, or those and the fields besides. */
export type HitDetail = 'nothing' | 'passages' | 'fields';

export interface SearchRequest {
  input: SearchInput;
  detail: HitDetail;
  locale: Locale;
  known: KnownIds;
  synonyms: Synonyms;
  window: ResultWindow;
}

/** An engine and its index that answers. */
export interface LiveEngine {
  engine: Pick<SearchEngine, 'search'>;
  uid: string;
}

/** Meilisearch's answer to a search. @throws when the engine is away */
export async function queryEngine({ engine, uid }: LiveEngine, asked: SearchRequest): Promise<SearchResult> {
  const { input, window } = asked;
  const filters = filtersOf(asked);
  const narrowed = narrowedFacets(input).filter((facet) => input.facets.includes(facet));
  const common = {
    filter: allBut(filters),
    sort: SORTS[input.sort](input.currency),
    facets: countedFacets(input).map((facet) => ATTRIBUTES[facet]),
    highlight: asked.detail === 'nothing' ? undefined : ['name', ...PASSAGES],
    explain: asked.detail === 'fields',
    offset: window.offset,
    limit: window.limit,
  };
  for (const { name, questions } of planQuery(input.q, asked.synonyms, input.sort === 'relevance')) {
    const boosted = [...questions, ...boosts(questions, window.boosts)];
    const query: EngineQuery = { ...common, questions: boosted };
    const [answer, ...others] = await Promise.all([
      engine.search(uid, query),
      ...narrowed.map((facet) => countsWithout(engine, uid, query, filters, facet)),
    ]);
    if (answer.total === 0 && others.every((counts) => isEmpty(counts))) continue;
    return { ...foundIn(answer, name, questions.length), facets: facetsOf(answer, others) };
  }
  return { hits: [], total: 0, facets: NO_FACETS, understood: 'nothing' };
}

type Counts = Partial<FacetCounts>;

const isEmpty = (counts: Counts) => Object.values(counts).every((values) => Object.keys(values).length === 0);

/** The counts of a facet among what would be found without its own filter. */
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

function facetsOf({ facets }: EngineAnswer, others: Counts[]): FacetCounts {
  const counts = FACETS.map((facet) => [facet, facets[ATTRIBUTES[facet]] ?? {}]);
  return Object.assign(Object.fromEntries(counts) as FacetCounts, ...others) as FacetCounts;
}

function foundIn(
  { hits, total }: EngineAnswer,
  name: string,
  questions: number,
): Omit<SearchResult, 'facets'> {
  return {
    total,
    understood: name,
    hits: hits.map(({ id, revision, formatted, matched, question }) => ({
      id,
      revision,
      name: formatted['name'] ?? null,
      text: passageOf(formatted as Record<string, string | string[]>),
      reason: { by: question >= questions ? `${name}, boosted` : name, fields: fieldsOf(matched) },
    })),
  };
}

/** Attributes as merchandisers call them: what is searched is named after what is shown. */
const fieldsOf = (attributes: string[]) => [
  ...new Set(attributes.map((attribute) => attribute.replace(/(Words|Folded)$/, ''))),
];

/** The same questions once more, for the boosted entries alone. */
function boosts(questions: EngineQuestion[], ids: string[]): EngineQuestion[] {
  if (ids.length === 0) return [];
  const filter = [anyOf('id', ids)];
  return questions.map((question) => ({ ...question, weight: question.weight * BOOST, filter }));
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
