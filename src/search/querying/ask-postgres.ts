import type { ReadDatabase } from '../../platform/database/read-database.js';
import type { Locale } from '../../platform/locale/locale.js';
import { Conditions, filterProducts } from '../../published/product-filters.js';
import type { FacetCounts, Found } from './found.js';
import type { SearchInput } from './search.input.js';

interface Row {
  ids: string[];
  total: number;
  facets: Partial<FacetCounts>;
}

/** Postgres's answer to a search, for when the engine is away: every word occurs, or the name is nearly what was typed. */
export async function askPostgres(
  database: ReadDatabase,
  input: SearchInput,
  locale: Locale,
): Promise<Found> {
  const conditions = new Conditions();
  const text = statementFor(conditions, input, locale);
  const [row] = await database.rows<Row>({ name: '', text }, conditions.values);
  const { ids, total, facets } = row ?? { ids: [], total: 0, facets: {} };
  const none = { category: {}, material: {}, style: {}, color: {}, room: {} };
  return {
    hits: ids.map((id) => ({ id, revision: null, name: null, text: null })),
    total,
    facets: { ...none, ...facets },
  };
}

const ORDERS: Record<SearchInput['sort'], string> = {
  relevance: 'score DESC, published_at DESC, id',
  newest: 'published_at DESC, id',
  price: 'amount ASC NULLS LAST, id',
  '-price': 'amount DESC NULLS LAST, id',
  name: 'sort_key, id',
};

function statementFor(conditions: Conditions, input: SearchInput, locale: Locale): string {
  const forArticles = input.type !== 'product' && !narrowsProducts(input);
  const at = conditions.bind(locale);
  const typed = conditions.bind(input.q.normalize('NFKC').trim().toLowerCase().slice(0, 200));
  const words = conditions.bind(wordsOf(input.q).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`));
  const matches = (table: string) =>
    `(${table}.search_text LIKE ALL (${words}::text[]) OR (${typed} <> '' AND word_similarity(${typed}, lower(${table}.name)) >= 0.5))`;
  // A word in the name counts most; an article, which mentions much, has to be about it.
  const score = (table: string) =>
    `(lower(${table}.name) LIKE ALL (${words}::text[]))::int * 2 + word_similarity(${typed}, lower(${table}.name))`;
  const currency = conditions.bind(input.currency);
  filterProducts(conditions, input, at);
  conditions.add(`product.locale = ${at} AND ${matches('product')}`);
  const products = `
    SELECT product.id, ${score('product')} + 1 AS score, product.published_at, product.sort_key, price.amount,
           product.category_ids, product.material_ids, product.style, product.color, product.rooms
    FROM published.products AS product
    LEFT JOIN published.product_prices AS price
      ON price.product_id = product.id AND price.locale = product.locale AND price.currency = ${currency}
    WHERE ${input.type !== 'article'} AND ${conditions}`;
  const articles = `
    SELECT article.id, ${score('article')}, article.published_at, article.sort_key, NULL,
           '{}'::uuid[], '{}'::uuid[], NULL, NULL, '{}'::text[]
    FROM published.articles AS article
    WHERE ${forArticles} AND article.locale = ${at} AND ${matches('article')}`;
  const offset = conditions.bind((input.page - 1) * input.limit);
  const limit = conditions.bind(input.limit);
  return `
    WITH found AS MATERIALIZED (${products} UNION ALL ${articles})
    SELECT
      ARRAY (SELECT id FROM found ORDER BY ${ORDERS[input.sort]} OFFSET ${offset} LIMIT ${limit}) AS ids,
      (SELECT count(*)::int FROM found) AS total,
      (SELECT jsonb_object_agg(facet, counts) FROM (
         SELECT facet, jsonb_object_agg(value, count) AS counts FROM (
           SELECT facet, value, count(*) FROM found, LATERAL (
             SELECT 'category' AS facet, unnest(category_ids)::text AS value
             UNION ALL SELECT 'material', unnest(material_ids)::text
             UNION ALL SELECT 'style', style WHERE style IS NOT NULL
             UNION ALL SELECT 'color', color WHERE color IS NOT NULL
             UNION ALL SELECT 'room', unnest(rooms)) AS each
           GROUP BY facet, value) AS counted
         GROUP BY facet) AS grouped) AS facets`;
}

/** Filters on what only products have leave articles out. */
function narrowsProducts({
  category,
  material,
  style,
  color,
  room,
  inStock,
  minPrice,
  maxPrice,
}: SearchInput) {
  return [category, material, style, color, room, inStock, minPrice, maxPrice].some(
    (filter) => filter !== undefined,
  );
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}.-]*/gu)
      ?.slice(0, 20) ?? []
  );
}
