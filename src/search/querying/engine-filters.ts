import type { Facet } from './facets.js';
import { requestedValues } from './requested-values.js';
import { narrowedFacets } from './search.input.js';
import type { SearchRequest } from './search-request.js';

/** Facet → attribute of the document. */
export const FACET_ATTRIBUTES: Record<Facet, string> = {
  category: 'categoryIds',
  material: 'materialIds',
  style: 'styleCode',
  color: 'colorCode',
  room: 'roomCodes',
};

/** A Meilisearch filter expression, with its facet where it is one's filter. */
interface EngineFilter {
  facet: Facet | null;
  expression: string;
}

/** The filters of a request, all of which have to hold. */
export function engineFilters({ input, locale, known, excludedIds }: SearchRequest): EngineFilter[] {
  const { inStock, minPrice, maxPrice, currency, type } = input;
  const expressions = [
    anyOf('locale', [locale]),
    type === 'all' ? null : anyOf('type', [type]),
    excludedIds.length === 0 ? null : `NOT ${anyOf('id', excludedIds)}`,
    inStock === undefined ? null : `inStock = ${inStock}`,
    minPrice === undefined ? null : `prices.${currency} >= ${minPrice}`,
    maxPrice === undefined ? null : `prices.${currency} <= ${maxPrice}`,
  ].filter((expression) => expression !== null);
  return [
    ...expressions.map((expression) => ({ facet: null, expression })),
    ...narrowedFacets(input).map((facet) => ({
      facet,
      expression: anyOf(FACET_ATTRIBUTES[facet], requestedValues(facet, input, known)),
    })),
  ];
}

/** The expressions of all filters, or of all but one facet's. */
export const expressionsOf = (filters: EngineFilter[], exceptFacet?: Facet): string[] =>
  filters
    .filter(({ facet }) => exceptFacet === undefined || facet !== exceptFacet)
    .map(({ expression }) => expression);

export const anyOf = (attribute: string, values: string[]) =>
  `${attribute} IN [${values.map((value) => JSON.stringify(value)).join(', ')}]`;
