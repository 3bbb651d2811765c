import type { Placement } from './search-rules.js';

/** A hit and what of it matched; the same from the engine and from Postgres. */
export interface Hit {
  id: string;
  /** The revision that was searched; null where that is certainly the published one. */
  revision: number | null;
  /** Name and passage with marks around what matched; null where they are not known. */
  name: string | null;
  text: string | null;
  reason: Reason;
}

/** Why a hit is there. */
export interface Reason {
  /** Name of the plan, or that a rule placed it. */
  by: string;
  /** Fields that match, with {@link HitDetail} `fields` and from the engine. */
  fields: string[];
}

export const FACETS = ['category', 'material', 'style', 'color', 'room'] as const;

export type Facet = (typeof FACETS)[number];

/**
 * How often a value occurs among all hits, without the facet's own filter: a shopper who has chosen leather sees how much
 * there is of oak. Materials and categories by id, the others by code.
 */
export type FacetCounts = Record<Facet, Record<string, number>>;

export const NO_FACETS: FacetCounts = { category: {}, material: {}, style: {}, color: {}, room: {} };

export interface SearchResult {
  hits: Hit[];
  total: number;
  facets: FacetCounts;
  /** Name of the plan that had hits. */
  understood: string;
  /** The index that answered; null where Postgres did. */
  indexUid: string | null;
}

/** Which of the hits are requested. */
export interface ResultWindow {
  offset: number;
  limit: number;
  /** Entries that are placed elsewhere, or hidden. */
  without: string[];
  boosts: Placement['boosts'];
}
