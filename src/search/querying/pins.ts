import type { QueryResultRow } from 'pg';
import type { ReadDatabase, Statement } from '../../platform/database/read-database.js';
import type { Locale } from '../../platform/locale/locale.js';
import type { Facet, FacetCounts } from './facets.js';
import type { FilterIds } from '../../published/resolve-filter-ids.js';
import { requestedValues } from './requested-values.js';
import { type SearchInput, countedFacets, narrowedFacets } from './search.input.js';

/** A published entry that a rule pins, with the values that filters compare. */
interface PinnedEntry {
  id: string;
  type: 'product' | 'article';
  category: string[];
  material: string[];
  style: string[];
  color: string[];
  room: string[];
  inStock: boolean | null;
  amount: number | null;
}

/** The published ones of these entries, in their order. */
export async function readPinnedEntries(
  database: ReadDatabase,
  ids: string[],
  locale: Locale,
  { currency }: SearchInput,
): Promise<PinnedEntry[]> {
  if (ids.length === 0) return [];
  const rows = await database.rows<PinnedEntry & QueryResultRow>(PINNED, [locale, ids, currency]);
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** Whether an entry matches the filters of a search, those of one facet excepted. */
export function matchesFilters(
  entry: PinnedEntry,
  input: SearchInput,
  known: FilterIds,
  exceptFacet?: Facet,
): boolean {
  const { type, inStock, minPrice, maxPrice } = input;
  return (
    (type === 'all' || type === entry.type) &&
    (inStock === undefined || entry.inStock === inStock) &&
    (minPrice === undefined || (entry.amount !== null && entry.amount >= minPrice)) &&
    (maxPrice === undefined || (entry.amount !== null && entry.amount <= maxPrice)) &&
    narrowedFacets(input).every(
      (facet) =>
        facet === exceptFacet ||
        requestedValues(facet, input, known).some((value) => entry[facet].includes(value)),
    )
  );
}

/** The facet counts with the pinned entries added, which the search itself excludes. */
export function addPinnedCounts(
  counts: FacetCounts,
  pinned: PinnedEntry[],
  input: SearchInput,
  known: FilterIds,
): FacetCounts {
  if (pinned.length === 0) return counts;
  const totals = countedFacets(input).map((facet): [Facet, Record<string, number>] => {
    const total = { ...counts[facet] };
    for (const entry of pinned.filter((each) => matchesFilters(each, input, known, facet)))
      for (const value of entry[facet]) total[value] = (total[value] ?? 0) + 1;
    return [facet, total];
  });
  return { ...counts, ...Object.fromEntries(totals) };
}

const PINNED: Statement = {
  name: 'pinned-entries',
  text: `
    SELECT product.id, 'product' AS type, product.category_ids::text[] AS category,
           product.material_ids::text[] AS material, array_remove(ARRAY[product.style], NULL) AS style,
           array_remove(ARRAY[product.color], NULL) AS color, product.rooms AS room, product.in_stock AS "inStock",
           price.amount::float8 AS amount
    FROM published.products AS product
    LEFT JOIN published.product_prices AS price
      ON price.product_id = product.id AND price.locale = product.locale AND price.currency = $3
    WHERE product.locale = $1 AND product.id = ANY ($2::uuid[])
    UNION ALL
    SELECT id, 'article', '{}', '{}', '{}', '{}', '{}', NULL, NULL
    FROM published.articles WHERE locale = $1 AND id = ANY ($2::uuid[])`,
};
