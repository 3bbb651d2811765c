import type { Placement } from './search-rules.js';

/** Where a hit stands and what of it matched; the same whoever found it. */
export interface Hit {
  id: string;
  /** The revision in which it was found; null where that is the published one for certain. */
  revision: number | null;
  /** Name and passage with marks around what matched; null where they are not known. */
  name: string | null;
  text: string | null;
  reason: Reason;
}

/** Why a hit is there. */
export interface Reason {
  /** How it was found, or that a rule put it there. */
  by: string;
  /** Fields that match, where that was asked and the engine answered. */
  fields: string[];
}

export const FACETS = ['category', 'material', 'style', 'color', 'room'] as const;

export type Facet = (typeof FACETS)[number];

/**
 * How often a value occurs among all hits, those left out that the facet's own filter left out: whoever has chosen
 * leather sees how much there is of oak. Materials and categories by id, the others by code.
 */
export type FacetCounts = Record<Facet, Record<string, number>>;

export const NO_FACETS: FacetCounts = { category: {}, material: {}, style: {}, color: {}, room: {} };

export interface SearchResult {
  hits: Hit[];
  total: number;
  facets: FacetCounts;
  /** How the text was understood. */
  understood: string;
}

/** Which of the hits are wanted. */
export interface ResultWindow {
  offset: number;
  limit: number;
  /** Entries that are shown elsewhere, or not at all. */
  without: string[];
  boosts: Placement['boosts'];
}
