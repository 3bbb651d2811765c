import type { ReadDatabase } from '../platform/database/read-database.js';
import type { Locale } from '../platform/locale/locale.js';
import type { ProductFilters } from './product-filters.js';

/** Ids of the categories and materials that filters name. */
export interface FilterIds {
  category: string[];
  material: string[];
}

/** Resolves slugs, names and ids in filters to ids. Runs no statement where neither filter is set. */
export async function resolveFilterIds(
  database: ReadDatabase,
  { category, material }: Pick<ProductFilters, 'category' | 'material'>,
  locale: Locale,
): Promise<FilterIds> {
  if (category === undefined && material === undefined) return { category: [], material: [] };
  const values = [locale, category ?? [], material ?? []];
  const [ids] = await database.rows<FilterIds & Record<string, unknown>>(RESOLVE, values);
  return ids ?? { category: [], material: [] };
}

/**
 * Categories and materials are named by slug, name or id. The reader's locale comes first; a value that matches nothing
 * in it is looked up in the others. `values` and `locale` are placeholders.
 */
function idsOf(table: 'categories' | 'materials', values: string, locale: string): string {
  return `ARRAY (
    SELECT term.id FROM unnest(${values}::text[]) AS value CROSS JOIN LATERAL (
      SELECT id FROM published.${table}
      WHERE slug = value OR name = value OR id::text = value
      ORDER BY locale = ${locale} DESC
      FETCH FIRST 1 ROW WITH TIES) AS term)`;
}

const RESOLVE = {
  name: 'filter-ids',
  text: `SELECT ${idsOf('categories', '$2', '$1')} AS category, ${idsOf('materials', '$3', '$1')} AS material`,
};
