import type { ReadDatabase } from '../../platform/database/read-database.js';
import type { Locale } from '../../platform/locale/locale.js';
import { Conditions, idsOf } from '../../published/product-filters.js';
import type { Facet } from './found.js';
import type { SearchInput } from './search.input.js';

/** Ids of the categories and materials that shoppers know by slug. */
export interface KnownIds {
  category: string[];
  material: string[];
}

/** What the filters by slug mean. Asks nothing where there are none. */
export async function knownIds(
  database: ReadDatabase,
  { category, material }: SearchInput,
  locale: Locale,
): Promise<KnownIds> {
  if (category === undefined && material === undefined) return { category: [], material: [] };
  const conditions = new Conditions();
  const at = conditions.bind(locale);
  const text = `
    SELECT ${idsOf('categories', conditions.bind(category ?? []), at)} AS category,
           ${idsOf('materials', conditions.bind(material ?? []), at)} AS material`;
  const [known] = await database.rows<KnownIds & Record<string, unknown>>(
    { name: 'known-ids', text },
    conditions.values,
  );
  return known ?? { category: [], material: [] };
}

/** The values that a shopper has narrowed a facet to, as documents and rows hold them. */
export const wantedValues = (facet: Facet, input: SearchInput, known: KnownIds): string[] =>
  facet === 'category' || facet === 'material' ? known[facet] : (input[facet] ?? []);
