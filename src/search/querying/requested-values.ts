import type { FilterIds } from '../../published/resolve-filter-ids.js';
import type { Facet } from './search-result.js';
import type { SearchInput } from './search.input.js';

/** The values that a shopper has narrowed a facet to, as documents and rows hold them. */
export const requestedValues = (facet: Facet, input: SearchInput, known: FilterIds): string[] =>
  facet === 'category' || facet === 'material' ? known[facet] : (input[facet] ?? []);
