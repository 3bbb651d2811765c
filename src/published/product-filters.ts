/** Values that lists and search filter by; several values of one filter mean any of them. */
export interface ProductFilters {
  category?: string[];
  material?: string[];
  style?: string[];
  color?: string[];
  room?: string[];
  inStock?: boolean;
  minPrice?: number;
  maxPrice?: number;
  currency: string;
}

/** Builds a WHERE clause: numbered parameters and the conditions that use them. */
export class Conditions {
  readonly clauses: string[] = [];
  readonly values: unknown[] = [];

  /** Adds a value and returns its placeholder. */
  bind(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  add(clause: string) {
    this.clauses.push(clause);
  }

  toString(): string {
    return this.clauses.length === 0 ? 'true' : this.clauses.join(' AND ');
  }
}

/**
 * Filters `published.products AS product` and, with a minimum or maximum price, `published.product_prices AS price`.
 * Categories and materials are ids.
 */
export function filterProducts(conditions: Conditions, filters: ProductFilters) {
  const { category, material, style, color, room, inStock, minPrice, maxPrice } = filters;
  if (category) conditions.add(`product.category_ids && ${conditions.bind(category)}::uuid[]`);
  if (material) conditions.add(`product.material_ids && ${conditions.bind(material)}::uuid[]`);
  if (style) conditions.add(`product.style = ANY (${conditions.bind(style)})`);
  if (color) conditions.add(`product.color = ANY (${conditions.bind(color)})`);
  if (room) conditions.add(`product.rooms && ${conditions.bind(room)}::text[]`);
  if (inStock !== undefined) conditions.add(`product.in_stock = ${conditions.bind(inStock)}`);
  if (minPrice !== undefined) conditions.add(`price.amount >= ${conditions.bind(minPrice)}`);
  if (maxPrice !== undefined) conditions.add(`price.amount <= ${conditions.bind(maxPrice)}`);
}
