import type { KnownIds } from '../../published/known-ids.js';
import type { Facet } from './search-result.js';
import type { SearchInput } from './search.input.js';

/** The values that a shopper has narrowed a facet to, as documents and rows hold them. */
export const requestedValues = (facet: Facet, input: SearchInput, known: KnownIds): string[] =>
  facet === 'category' || facet === 'material' ? known[facet] : (input[facet] ?? []);
