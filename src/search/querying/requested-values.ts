import type { FilterIds } from '../../published/resolve-filter-ids.js';
import type { Facet } from './facets.js';
import type { SearchInput } from './search.input.js';

/** The values of a facet's filter, as documents and rows hold them. */
export const requestedValues = (facet: Facet, input: SearchInput, known: FilterIds): string[] =>
  facet === 'category' || facet === 'material' ? known[facet] : (input[facet] ?? []);
