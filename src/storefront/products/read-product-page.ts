import type { Readable, Statement } from '../../platform/database/read-database.js';
import type { Locale } from '../../platform/locale/locale.js';
import type { StorefrontPage } from '../pages/read-page.js';

interface Row extends Record<string, unknown> {
  id: string;
  page: string;
  dependency_ids: string;
}

/**
 * A product's page as ready JSON. Related products and articles are read with each request, so that unpublishing one
 * takes effect at once.
 */
export async function readProductPage(
  database: Readable,
  slug: string,
  locale: Locale,
): Promise<StorefrontPage | undefined> {
  const [row] = await database.rows<Row>(PAGE, [locale, slug]);
  if (!row) return undefined;
  const { id, page, dependency_ids } = row;
  if (dependency_ids === '') return { body: withMembers(page, NO_CARDS), entryIds: [id] };
  const [cards] = await database.rows<{ related: string | null; articles: string | null }>(CARDS, [
    locale,
    id,
  ]);
  const members = `"related":[${cards?.related ?? ''}],"articles":[${cards?.articles ?? ''}]`;
  return { body: withMembers(page, members), entryIds: [id, ...dependency_ids.split(',')] };
}

const NO_CARDS = '"related":[],"articles":[]';

/** Appends members to an object's JSON, as bytes: concatenating strings would copy the page once more. */
function withMembers(object: string, members: string): Buffer {
  const length = Buffer.byteLength(object);
  const bytes = Buffer.allocUnsafe(length + Buffer.byteLength(members) + 1);
  bytes.write(object);
  bytes.write(`,${members}}`, length - 1);
  return bytes;
}

/** `dependency_ids`: related products and linking articles, published or not. */
const PAGE: Statement = {
  name: 'product-page',
  isShort: true,
  text: `
    SELECT id, page, array_to_string(ARRAY (
      SELECT related_id FROM published.product_relations AS relation
      WHERE relation.product_id = product.id AND relation.locale = product.locale
      UNION ALL
      SELECT article_id FROM published.article_products AS link
      WHERE link.product_id = product.id AND link.locale = product.locale), ',') AS dependency_ids
    FROM published.products AS product
    WHERE locale = $1 AND slug = $2`,
};

const CARDS: Statement = {
  name: 'product-page-cards',
  isShort: true,
  text: `
    SELECT (
      SELECT string_agg(concat('{"kind":"', relation.kind, '","product":', other.card, '}'), ',' ORDER BY relation.position)
      FROM published.product_relations AS relation
      JOIN published.products AS other ON other.id = relation.related_id AND other.locale = relation.locale
      WHERE relation.product_id = $2 AND relation.locale = $1) AS related,
    (
      SELECT string_agg(article.card, ',' ORDER BY article.published_at DESC, article.id DESC)
      FROM published.article_products AS link
      JOIN published.articles AS article ON article.id = link.article_id AND article.locale = link.locale
      WHERE link.product_id = $2 AND link.locale = $1) AS articles`,
};
