import type { Statement } from '../../platform/database/read-database.js';

/**
 * A product's page as ready JSON, by locale and slug. What other entries say of it is joined while reading, so that
 * nothing unpublished shows for a moment longer. `shows` names the entries that can be on it once they are public.
 */
export const PRODUCT_PAGE: Statement = {
  name: 'product-page',
  text: `
    SELECT concat(left(product.page, -1), ',"related":[', related.products, '],"articles":[', mention.articles, ']}') AS body,
           concat_ws(',', product.id, related.ids, mention.ids) AS shows
    FROM published.products AS product
    CROSS JOIN LATERAL (
      SELECT string_agg(concat('{"kind":"', relation.kind, '","product":', other.card, '}'), ',' ORDER BY relation.position)
               FILTER (WHERE other.id IS NOT NULL) AS products,
             string_agg(relation.related_id::text, ',') AS ids
      FROM published.product_relations AS relation
      LEFT JOIN published.products AS other ON other.id = relation.related_id AND other.locale = relation.locale
      WHERE relation.product_id = product.id AND relation.locale = product.locale
    ) AS related
    CROSS JOIN LATERAL (
      SELECT string_agg(article.card, ',' ORDER BY article.published_at DESC, article.id DESC) AS articles,
             string_agg(article.id::text, ',') AS ids
      FROM published.article_products AS link
      JOIN published.articles AS article ON article.id = link.article_id AND article.locale = link.locale
      WHERE link.product_id = product.id AND link.locale = product.locale
    ) AS mention
    WHERE product.locale = $1 AND product.slug = $2`,
};
