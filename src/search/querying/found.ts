/** Where a hit stands and what of it matched; the same whoever found it. */
export interface Hit {
  id: string;
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
