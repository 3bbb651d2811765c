import type { ReadDatabase } from '../../platform/database/read-database.js';
import { decodeCursor, pageOf } from '../../platform/validation/cursor.js';
import type { Locale } from '../../platform/locale/locale.js';
import { knownIds } from '../../published/known-ids.js';
import { Conditions, type ProductFilters, filterProducts } from '../../published/product-filters.js';
import type { ListProductsInput, ProductSort } from './list-products.input.js';

interface Order {
  /** Expressions to sort by, never null, so that a cursor can compare with them; of one table, so that an index can. */
  by: string;
  id: string;
  type: 'text' | 'bigint' | 'timestamptz';
  cursor: 'text' | 'integer' | 'time';
  descending: boolean;
}

/** In a cursor, the price of a product that has none in the currency. */
const NO_PRICE = -1;

const priced = (descending: boolean) =>
  ({ by: 'price.amount', id: 'price.product_id', type: 'bigint', cursor: 'integer', descending }) as const;

const unpriced = (descending: boolean) =>
  ({ ...priced(descending), by: `${NO_PRICE}::bigint`, id: 'product.id' }) as const;

const ORDERS: Record<ProductSort, Order> = {
  newest: {
    by: 'product.published_at',
    ...{ id: 'product.id', type: 'timestamptz', cursor: 'time', descending: true },
  },
  name: { by: 'product.sort_key', id: 'product.id', type: 'text', cursor: 'text', descending: false },
  price: priced(false),
  '-price': priced(true),
};

interface Row {
  card: string;
  id: string;
  position: string;
}

type Cursor = ReturnType<typeof decodeCursor>;

/**
 * A page of product cards as ready JSON. One statement, however long the page; by price a second one, where the
 * products that have a price do not fill it: up or down, those without come last.
 */
export async function listProducts(
  database: ReadDatabase,
  input: ListProductsInput,
  locale: Locale,
): Promise<string> {
  const known = await knownIds(database, input, locale);
  const filters: ProductFilters = {
    ...input,
    ...(input.category && { category: known.category }),
    ...(input.material && { material: known.material }),
  };
  const order = ORDERS[input.sort];
  const after = decodeCursor(input.cursor, input.sort, [order.cursor, 'uuid']);
  const wanted = input.limit + 1;
  const rows = async (by: Order, prices: Prices, from: Cursor, count: number) => {
    const { text, values, isFiltered } = statementFor(filters, locale, by, prices, from, count);
    // How rare the values of a filter are decides how they are best found: that is planned anew each time.
    const name = `list-products ${input.sort} ${prices} ${from === undefined ? 'first' : 'after'}`;
    return database.rows<Row>(isFiltered ? { text } : { name, text }, values);
  };
  const mustBePriced = input.minPrice !== undefined || input.maxPrice !== undefined;
  const byPrice = order.by === 'price.amount';
  const isPastPrices = byPrice && after?.[0] === NO_PRICE;
  const found = isPastPrices
    ? []
    : await rows(order, mustBePriced || byPrice ? 'with' : 'any', after, wanted);
  if (byPrice && !mustBePriced && found.length < wanted) {
    const from = isPastPrices ? after : undefined;
    found.push(...(await rows(unpriced(order.descending), 'without', from, wanted - found.length)));
  }
  const { items, nextCursor } = pageOf(found, input.limit, input.sort, ({ position, id }) => [
    order.cursor === 'integer' ? Number(position) : position,
    id,
  ]);
  const cards = items.map(({ card }) => card);
  return `{"items":[${cards.join(',')}],"nextCursor":${JSON.stringify(nextCursor)}}`;
}

/** Whether a product has to have a price in the currency, must not, or may. */
type Prices = 'with' | 'without' | 'any';

function statementFor(
  filters: ProductFilters,
  locale: Locale,
  order: Order,
  prices: Prices,
  after: Cursor,
  count: number,
): { text: string; values: unknown[]; isFiltered: boolean } {
  const conditions = new Conditions();
  const reader = conditions.bind(locale);
  conditions.add(`product.locale = ${reader}`);
  const same =
    prices === 'any'
      ? ''
      : `price.product_id = product.id AND price.locale = product.locale AND price.currency = ${conditions.bind(filters.currency)}`;
  if (prices === 'without')
    conditions.add(`NOT EXISTS (SELECT FROM published.product_prices AS price WHERE ${same})`);
  const before = conditions.clauses.length;
  filterProducts(conditions, filters);
  const isFiltered = conditions.clauses.length > before;
  const [direction, beyond] = order.descending ? ['DESC', '<'] : ['ASC', '>'];
  if (after) {
    const place = `${conditions.bind(after[0])}::${order.type}, ${conditions.bind(after[1])}::uuid`;
    conditions.add(`(${order.by}, ${order.id}) ${beyond} (${place})`);
  }
  const position =
    order.type === 'timestamptz' ? `(${order.by} AT TIME ZONE 'UTC')::text || '+00'` : order.by;
  const text = `SELECT product.card, product.id, ${position} AS position
    FROM published.products AS product
    ${prices === 'with' ? `JOIN published.product_prices AS price ON ${same}` : ''}
    WHERE ${conditions}
    ORDER BY ${order.by} ${direction}, ${order.id} ${direction}
    LIMIT ${conditions.bind(count)}`;
  return { text, values: conditions.values, isFiltered };
}
