import type { Statement } from '../../platform/database/read-database.js';

/**
 * An article's page as ready JSON, by locale and slug. The products it links are joined while reading, those that are
 * published. `jsonLd` is the last member of the stored page, so its `mentions` can be added at the end of the text.
 */
export const ARTICLE_PAGE: Statement = {
  name: 'article-page',
  text: `
    SELECT concat(
      left(article.page, -2), ',"mentions":[', linked.mentions, ']},"products":[', linked.products, ']}') AS body
    FROM published.articles AS article
    CROSS JOIN LATERAL (
      SELECT
        string_agg(
          concat('{"@type":"Product","@id":"urn:uuid:', product.id, '","name":', to_json(product.name), '}'),
          ',' ORDER BY link.position) AS mentions,
        string_agg(
          concat('{"note":', coalesce(to_json(link.note)::text, 'null'), ',"product":', product.card, '}'),
          ',' ORDER BY link.position) AS products
      FROM published.article_products AS link
      JOIN published.products AS product ON product.id = link.product_id AND product.locale = link.locale
      WHERE link.article_id = article.id AND link.locale = article.locale
    ) AS linked
    WHERE article.locale = $1 AND article.slug = $2`,
};
