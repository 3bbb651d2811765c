import type { KnownIds } from '../../published/known-ids.js';
import type { Facet } from './found.js';
import type { SearchInput } from './search.input.js';

/** The values that a shopper has narrowed a facet to, as documents and rows hold them. */
export const wantedValues = (facet: Facet, input: SearchInput, known: KnownIds): string[] =>
  facet === 'category' || facet === 'material' ? known[facet] : (input[facet] ?? []);
