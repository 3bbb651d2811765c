import type { Statement } from '../../platform/database/read-database.js';
import { mapYielding } from '../../platform/map-yielding.js';
import type { SearchDatabase } from './search-indexes.js';
import { type IndexedRow, type SearchDocument, toDocument } from '../documents/search-document.js';

/** The documents of these entries as they are published now, in every locale in which they are. */
export async function readDocuments(database: SearchDatabase, ids: string[]): Promise<SearchDocument[]> {
  const rows = await database.rows<Omit<IndexedRow, 'page'> & { page: string }>(ROWS, [ids]);
  return mapYielding(rows, (row) => toDocument({ ...row, page: JSON.parse(row.page) as IndexedRow['page'] }));
}

const ROWS: Statement = {
  name: 'rows-to-index',
  text: `
    SELECT 'product' AS type, product.id, product.locale, product.revision, product.name, product.page,
           product.published_at AS "publishedAt", product.sort_key AS "sortKey",
           product.category_ids AS "categoryIds", product.material_ids AS "materialIds", product.in_stock AS "inStock",
           ARRAY (SELECT name FROM published.products AS other
                  WHERE other.id = product.id AND other.locale <> product.locale) AS "otherNames"
    FROM published.products AS product WHERE product.id = ANY ($1)
    UNION ALL
    SELECT 'article', article.id, article.locale, article.revision, article.name, article.page,
           article.published_at, article.sort_key, '{}', '{}', NULL,
           ARRAY (SELECT name FROM published.articles AS other
                  WHERE other.id = article.id AND other.locale <> article.locale)
    FROM published.articles AS article WHERE article.id = ANY ($1)`,
};
