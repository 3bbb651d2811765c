import type { ReadDatabase } from '../platform/database/read-database.js';
import type { Locale } from '../platform/locale/locale.js';
import type { ProductFilters } from './product-filters.js';

/** Ids of the categories and materials that shoppers know by slug. */
export interface KnownIds {
  category: string[];
  material: string[];
}

/** What the filters by slug mean. Asks nothing where there are none. */
export async function knownIds(
  database: ReadDatabase,
  { category, material }: Pick<ProductFilters, 'category' | 'material'>,
  locale: Locale,
): Promise<KnownIds> {
  if (category === undefined && material === undefined) return { category: [], material: [] };
  const values = [locale, category ?? [], material ?? []];
  const [known] = await database.rows<KnownIds & Record<string, unknown>>(KNOWN, values);
  return known ?? { category: [], material: [] };
}

/**
 * Materials and categories go by slug or name, or by id. The reader's locale comes first; a word that means nothing in
 * it is looked up in the others. `values` and `locale` are placeholders.
 */
function idsOf(table: 'categories' | 'materials', values: string, locale: string): string {
  return `ARRAY (
    SELECT term.id FROM unnest(${values}::text[]) AS value CROSS JOIN LATERAL (
      SELECT id FROM published.${table}
      WHERE slug = value OR name = value OR id::text = value
      ORDER BY locale = ${locale} DESC
      FETCH FIRST 1 ROW WITH TIES) AS term)`;
}

const KNOWN = {
  name: 'known-ids',
  text: `SELECT ${idsOf('categories', '$2', '$1')} AS category, ${idsOf('materials', '$3', '$1')} AS material`,
};
