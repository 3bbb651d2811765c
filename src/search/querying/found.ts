/** Where a hit stands and what of it matched; the same whoever found it. */
export interface Hit {
  id: string;
  /** The revision in which it was found; null where that is the published one for certain. */
  revision: number | null;
  /** Name and passage with marks around what matched. */
  name: string | null;
  text: string | null;
}

/** How often a value occurs among all hits. Materials and categories by id, the others by code. */
export type FacetCounts = Record<
  'category' | 'material' | 'style' | 'color' | 'room',
  Record<string, number>
>;

export interface Found {
  hits: Hit[];
  total: number;
  facets: FacetCounts;
}
