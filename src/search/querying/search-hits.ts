import { type FacetCounts, NO_FACETS } from './facets.js';

/** One hit, in the same form from the engine and from Postgres. */
export interface Hit {
  id: string;
  /** The revision in which it matched; null where that is the published one for certain. */
  revision: number | null;
  /** Name and passage with marks around what matched; null where they are not known. */
  name: string | null;
  text: string | null;
  reason: HitReason;
}

/** Why a hit is in the result. */
export interface HitReason {
  /** The name of the query plan that matched, or `pinned`. */
  by: string;
  /** Fields that match, where the request asks for them and the engine answered. */
  fields: string[];
}

/** One page of hits, with the total and the facet counts of all pages. */
export interface SearchHits {
  hits: Hit[];
  total: number;
  facets: FacetCounts;
  /** The name of the query plan that matched. */
  understood: string;
  /** The index that answered; null where Postgres did. */
  indexUid: string | null;
}

export const noHits = (indexUid: string | null): SearchHits => ({
  hits: [],
  total: 0,
  facets: NO_FACETS,
  understood: 'nothing',
  indexUid,
});
