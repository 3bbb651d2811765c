import type { ReadDatabase } from '../../platform/database/read-database.js';
import { Conditions, filterProducts } from '../../published/product-filters.js';
import { type Facet, type FacetCounts, NO_FACETS } from './facets.js';
import { requestedValues } from './requested-values.js';
import { type SearchHits, noHits } from './search-hits.js';
import { type SearchInput, countedFacets, narrowedFacets } from './search.input.js';
import type { SearchRequest } from './search-request.js';
import { type TextMatch, textMatches } from '../planning/text-matches.js';

interface Row {
  ids: string[];
  total: number;
  facets: Partial<FacetCounts> | null;
}

/** Runs a search on Postgres, for when the engine is away: the first match with hits. */
export async function queryPostgres(database: ReadDatabase, request: SearchRequest): Promise<SearchHits> {
  for (const match of textMatches(request.input.q, request.synonyms)) {
    const conditions = new Conditions();
    const text = statementFor(conditions, request, match);
    const [row] = await database.rows<Row>({ name: '', text }, conditions.values);
    if (!row || (row.total === 0 && row.facets === null)) continue;
    return {
      hits: row.ids.map((id) => ({
        id,
        revision: null,
        name: null,
        text: null,
        reason: { by: match.name, fields: [] },
      })),
      total: row.total,
      facets: { ...NO_FACETS, ...row.facets },
      understood: match.name,
      indexUid: null,
    };
  }
  return noHits(null);
}

/** More hits than these are not ranked but sorted by date: a word with so many hits says little, and ranking reads every row. */
const MAX_RANKED = 2_000;

/** Added to the score of products: articles mention much. */
const PRODUCT_BONUS = 0.3;

const ORDERS: Record<SearchInput['sort'], string> = {
  relevance: 'is_boosted DESC, score DESC, is_product DESC, published_at DESC, id',
  newest: 'published_at DESC, id',
  price: 'amount ASC NULLS LAST, id',
  '-price': 'amount DESC NULLS LAST, id',
  name: 'sort_key, id',
};

/** Facet → the condition that a product has one of the values in the placeholder. */
const HAS_VALUE: Record<Facet, (values: string) => string> = {
  category: (values) => `product.category_ids && ${values}::uuid[]`,
  material: (values) => `product.material_ids && ${values}::uuid[]`,
  style: (values) => `coalesce(product.style = ANY (${values}::text[]), false)`,
  color: (values) => `coalesce(product.color = ANY (${values}::text[]), false)`,
  room: (values) => `product.rooms && ${values}::text[]`,
};

/**
 * `missed` is the number of facet filters that a product does not meet, and `missed_facet` is one of them. Hits miss none;
 * a facet's counts are over the products that miss no other.
 */
function statementFor(
  conditions: Conditions,
  { input, locale, known, excludedIds, boostedIds, offset, limit }: SearchRequest,
  match: TextMatch,
): string {
  const localeParameter = conditions.bind(locale);
  const excluded = conditions.bind(excludedIds);
  const { inStock, minPrice, maxPrice } = input;
  filterProducts(conditions, { inStock, minPrice, maxPrice, currency: input.currency });
  const misses = narrowedFacets(input).map((facet) => {
    const values = conditions.bind(requestedValues(facet, input, known));
    return { facet, sql: `NOT (${HAS_VALUE[facet](values)})` };
  });
  const missed = misses.map(({ sql }) => `(${sql})::int`).join(' + ') || '0';
  const missedFacet = misses.map(({ facet, sql }) => `WHEN ${sql} THEN '${facet}'`).join(' ');
  const forArticles =
    input.type !== 'product' &&
    misses.length === 0 &&
    [inStock, minPrice, maxPrice].every((filter) => filter === undefined);
  // The join is costly, so it is left out where nothing needs it.
  const isByPrice = /price/.test(input.sort) || minPrice !== undefined || maxPrice !== undefined;
  const prices = !isByPrice
    ? ''
    : `LEFT JOIN published.product_prices AS price
         ON price.product_id = product.id AND price.locale = product.locale
         AND price.currency = ${conditions.bind(input.currency)}`;
  const products = `
    SELECT true AS is_product, product.id, product.published_at, product.sort_key,
           ${isByPrice ? 'price.amount' : 'NULL::bigint AS amount'},
           product.category_ids, product.material_ids, product.style, product.color, product.rooms,
           ${missed} AS missed, ${missedFacet === '' ? 'NULL' : `CASE ${missedFacet} END`} AS missed_facet
    FROM published.products AS product ${prices}
    WHERE ${input.type !== 'article'} AND product.locale = ${localeParameter} AND ${match.where(conditions, 'product')}
      AND product.id <> ALL (${excluded}::uuid[]) AND ${conditions}`;
  const articles = `
    SELECT false, article.id, article.published_at, article.sort_key, NULL,
           '{}'::uuid[], '{}'::uuid[], NULL, NULL, '{}'::text[], 0, NULL
    FROM published.articles AS article
    WHERE ${forArticles} AND article.locale = ${localeParameter} AND ${match.where(conditions, 'article')}
      AND article.id <> ALL (${excluded}::uuid[])`;
  const scoreIn = (table: string) => `
    (SELECT ${match.score(conditions, 'entry')} FROM published.${table} AS entry
     WHERE entry.id = found.id AND entry.locale = ${localeParameter})`;
  return `
    WITH matching AS MATERIALIZED (${products} UNION ALL ${articles}),
    found AS (SELECT * FROM matching WHERE missed = 0),
    counted AS MATERIALIZED (SELECT count(*)::int AS total FROM found),
    scored AS (
      SELECT found.*, found.id = ANY (${conditions.bind(boostedIds)}::uuid[]) AS is_boosted,
             CASE WHEN ${input.sort !== 'relevance'} OR (SELECT total FROM counted) > ${MAX_RANKED} THEN 0
                  WHEN is_product THEN ${scoreIn('products')} + ${PRODUCT_BONUS} ELSE ${scoreIn('articles')} END AS score
      FROM found)
    SELECT
      ARRAY (SELECT id FROM scored ORDER BY ${ORDERS[input.sort]}
             OFFSET ${conditions.bind(offset)} LIMIT ${conditions.bind(limit)}) AS ids,
      (SELECT total FROM counted) AS total,
      ${facetCounts(input)} AS facets`;
}

/** Facet → the column with the values of a product, as a list. */
const VALUES: Record<Facet, string> = {
  category: 'category_ids',
  material: 'material_ids',
  style: 'ARRAY[style]',
  color: 'ARRAY[color]',
  room: 'rooms',
};

/** Groups by the whole list first: there are few different lists, so few have to be unnested. */
function facetCounts(input: SearchInput): string {
  const facets = countedFacets(input).map(
    (facet) => `
      SELECT '${facet}' AS facet, (
        SELECT jsonb_object_agg(value, count) FROM (
          SELECT value, sum(count) AS count FROM (
            SELECT ${VALUES[facet]} AS list, count(*) FROM matching
            WHERE missed = 0 OR (missed = 1 AND missed_facet = '${facet}') GROUP BY list) AS lists, unnest(list) AS value
          WHERE value IS NOT NULL GROUP BY value) AS each) AS counts`,
  );
  if (facets.length === 0) return 'NULL::jsonb';
  return `(
      SELECT jsonb_object_agg(facet, counts) FROM (${facets.join(' UNION ALL ')}) AS every WHERE counts IS NOT NULL)`;
}
