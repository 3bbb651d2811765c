export const FACETS = ['category', 'material', 'style', 'color', 'room'] as const;

export type Facet = (typeof FACETS)[number];

/**
 * Facet → value → number of hits. A facet is counted without its own filter: after choosing leather, a shopper still
 * sees how many products are of oak. Materials and categories are keyed by id, the others by code.
 */
export type FacetCounts = Record<Facet, Record<string, number>>;

export const NO_FACETS: FacetCounts = { category: {}, material: {}, style: {}, color: {}, room: {} };
