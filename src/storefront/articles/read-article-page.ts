import type { Readable, Statement } from '../../platform/database/read-database.js';
import type { Locale } from '../../platform/locale/locale.js';
import type { StorefrontPage } from '../pages/read-page.js';

/**
 * An article's page as ready JSON. The published products that it links are joined when it is read. `jsonLd` is the last
 * member of the stored page, so that `mentions` can be appended to the text.
 */
export async function readArticlePage(
  database: Readable,
  slug: string,
  locale: Locale,
): Promise<StorefrontPage | undefined> {
  const [row] = await database.rows<{ body: string; entry_ids: string }>(PAGE, [locale, slug]);
  return row && { body: Buffer.from(row.body), entryIds: row.entry_ids.split(',') };
}

/** `entry_ids`: the article and all products that it links, published or not. */
const PAGE: Statement = {
  name: 'article-page',
  isShort: true,
  text: `
    SELECT concat(
      left(article.page, -2), ',"mentions":[', links.mentions, ']},"products":[', links.products, ']}') AS body,
      concat_ws(',', article.id, links.ids) AS entry_ids
    FROM published.articles AS article
    CROSS JOIN LATERAL (
      SELECT
        string_agg(
          concat('{"@type":"Product","@id":"urn:uuid:', product.id, '","name":', to_json(product.name), '}'),
          ',' ORDER BY link.position) FILTER (WHERE product.id IS NOT NULL) AS mentions,
        string_agg(
          concat('{"note":', coalesce(to_json(link.note)::text, 'null'), ',"product":', product.card, '}'),
          ',' ORDER BY link.position) FILTER (WHERE product.id IS NOT NULL) AS products,
        string_agg(link.product_id::text, ',') AS ids
      FROM published.article_products AS link
      LEFT JOIN published.products AS product ON product.id = link.product_id AND product.locale = link.locale
      WHERE link.article_id = article.id AND link.locale = article.locale
    ) AS links
    WHERE article.locale = $1 AND article.slug = $2`,
};
