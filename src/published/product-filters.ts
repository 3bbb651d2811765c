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

/** A WHERE clause in the making: numbered parameters and the conditions that use them. */
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

/** Narrows `published.products AS product`, for readers of the locale in that placeholder, and, where a price is asked for, `published.product_prices AS price`. */
export function filterProducts(conditions: Conditions, filters: ProductFilters, locale: string) {
  const { category, material, style, color, room, inStock, minPrice, maxPrice } = filters;
  if (category)
    conditions.add(`product.category_ids && ${idsOf('categories', conditions.bind(category), locale)}`);
  if (material)
    conditions.add(`product.material_ids && ${idsOf('materials', conditions.bind(material), locale)}`);
  if (style) conditions.add(`product.style = ANY (${conditions.bind(style)})`);
  if (color) conditions.add(`product.color = ANY (${conditions.bind(color)})`);
  if (room) conditions.add(`product.rooms && ${conditions.bind(room)}::text[]`);
  if (inStock !== undefined) conditions.add(`product.in_stock = ${conditions.bind(inStock)}`);
  if (minPrice !== undefined) conditions.add(`price.amount >= ${conditions.bind(minPrice)}`);
  if (maxPrice !== undefined) conditions.add(`price.amount <= ${conditions.bind(maxPrice)}`);
}

/**
 * Materials and categories go by slug or name, or by id. The reader's locale comes first; a word that means nothing in
 * it is looked up in the others. `values` and `locale` are placeholders.
 */
export function idsOf(table: 'categories' | 'materials', values: string, locale: string): string {
  return `ARRAY (
    SELECT term.id FROM unnest(${values}::text[]) AS value CROSS JOIN LATERAL (
      SELECT id FROM published.${table}
      WHERE slug = value OR name = value OR id::text = value
      ORDER BY locale = ${locale} DESC
      FETCH FIRST 1 ROW WITH TIES) AS term)`;
}
