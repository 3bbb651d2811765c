import type { AvailabilityStatus } from '../../furniture/values.js';
import type { LocalizedText } from '../../platform/locale/locale.js';

/** The current name of a category or material, which many pages show. */
export interface SharedName {
  name: LocalizedText;
  slug: LocalizedText;
}

export interface SharedCategory extends SharedName {
  id: string;
  parent: string | null;
}

export interface Stock {
  status: AvailabilityStatus;
  quantity: number | null;
}

/** Everything that a page shows beside its own revision: current names, stock and product ids. */
export interface Taxonomy {
  materials: Map<string, SharedName>;
  categories: Map<string, SharedCategory>;
  styles: Map<string, LocalizedText>;
  colors: Map<string, LocalizedText>;
  rooms: Map<string, LocalizedText>;
  /** By SKU in upper case. */
  stock: Map<string, Stock>;
  /** Time of the projection, in milliseconds since 1970: decides which sale prices apply. */
  now: number;
  /** Product ids by SKU in upper case, for links in articles. */
  products: Map<string, string>;
}

/** The category and all above it, the root first. */
export function categoryPath(id: string, categories: Taxonomy['categories']): SharedCategory[] {
  const path: SharedCategory[] = [];
  for (
    let at = categories.get(id);
    at && !path.includes(at);
    at = at.parent ? categories.get(at.parent) : undefined
  ) {
    path.unshift(at);
  }
  return path;
}
