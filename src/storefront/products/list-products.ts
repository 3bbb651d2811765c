import type { ReadDatabase } from '../../platform/database/read-database.js';
import { decodeCursor, pageOf } from '../../platform/validation/cursor.js';
import type { Locale } from '../../platform/locale/locale.js';
import { resolveFilterIds } from '../../published/resolve-filter-ids.js';
import { Conditions, type ProductFilters, filterProducts } from '../../published/product-filters.js';
import type { ListProductsInput, ProductSort } from './list-products.input.js';

interface Order {
  /** Expression to sort by: never null, because cursors are compared with it; of one table, so that an index applies. */
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
    id: 'product.id',
    type: 'timestamptz',
    cursor: 'time',
    descending: true,
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
 * A page of product cards as ready JSON, read in one statement. Sorted by price, a second statement reads the products
 * without a price, which come last in either direction, where the others do not fill the page.
 */
export async function listProducts(
  database: ReadDatabase,
  input: ListProductsInput,
  locale: Locale,
): Promise<string> {
  const ids = await resolveFilterIds(database, input, locale);
  const filters: ProductFilters = {
    ...input,
    ...(input.category && { category: ids.category }),
    ...(input.material && { material: ids.material }),
  };
  const order = ORDERS[input.sort];
  const after = decodeCursor(input.cursor, input.sort, [order.cursor, 'uuid']);
  const rowLimit = input.limit + 1;
  const rows = async (by: Order, prices: Prices, from: Cursor, count: number) => {
    const { text, values, isFiltered } = statementFor(filters, locale, by, prices, from, count);
    // The best plan of a filter depends on how rare its values are, so it is planned for each request (no name).
    const name = `list-products ${input.sort} ${prices} ${from === undefined ? 'first' : 'after'}`;
    return database.rows<Row>(isFiltered ? { text } : { name, text }, values);
  };
  const mustBePriced = input.minPrice !== undefined || input.maxPrice !== undefined;
  const byPrice = order.by === 'price.amount';
  const isPastPrices = byPrice && after?.[0] === NO_PRICE;
  const products = isPastPrices
    ? []
    : await rows(order, mustBePriced || byPrice ? 'with' : 'any', after, rowLimit);
  if (byPrice && !mustBePriced && products.length < rowLimit) {
    const from = isPastPrices ? after : undefined;
    products.push(...(await rows(unpriced(order.descending), 'without', from, rowLimit - products.length)));
  }
  const { items, nextCursor } = pageOf(products, input.limit, input.sort, ({ position, id }) => [
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
  const localeParameter = conditions.bind(locale);
  conditions.add(`product.locale = ${localeParameter}`);
  const priceJoin =
    prices === 'any'
      ? ''
      : `price.product_id = product.id AND price.locale = product.locale AND price.currency = ${conditions.bind(filters.currency)}`;
  if (prices === 'without')
    conditions.add(`NOT EXISTS (SELECT FROM published.product_prices AS price WHERE ${priceJoin})`);
  const fixedClauses = conditions.clauses.length;
  filterProducts(conditions, filters);
  const isFiltered = conditions.clauses.length > fixedClauses;
  const [direction, comparison] = order.descending ? ['DESC', '<'] : ['ASC', '>'];
  if (after) {
    const cursorValues = `${conditions.bind(after[0])}::${order.type}, ${conditions.bind(after[1])}::uuid`;
    conditions.add(`(${order.by}, ${order.id}) ${comparison} (${cursorValues})`);
  }
  const position =
    order.type === 'timestamptz' ? `(${order.by} AT TIME ZONE 'UTC')::text || '+00'` : order.by;
  const text = `SELECT product.card, product.id, ${position} AS position
    FROM published.products AS product
    ${prices === 'with' ? `JOIN published.product_prices AS price ON ${priceJoin}` : ''}
    WHERE ${conditions}
    ORDER BY ${order.by} ${direction}, ${order.id} ${direction}
    LIMIT ${conditions.bind(count)}`;
  return { text, values: conditions.values, isFiltered };
}
