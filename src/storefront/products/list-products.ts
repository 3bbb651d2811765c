import type { ReadDatabase } from '../../platform/database/read-database.js';
import { decodeCursor, pageOf } from '../../platform/http/cursor.js';
import type { Locale } from '../../platform/locale/locale.js';
import { Conditions, filterProducts } from '../../published/product-filters.js';
import type { ListProductsInput, ProductSort } from './list-products.input.js';

interface Order {
  /** Expression to sort by; never null, so that a cursor can compare with it. */
  by: string;
  type: 'text' | 'bigint' | 'timestamptz';
  cursor: 'text' | 'integer' | 'time';
  descending: boolean;
}

/** A product without a price in the currency comes last, up or down. */
const ORDERS: Record<ProductSort, Order> = {
  newest: { by: 'product.published_at', type: 'timestamptz', cursor: 'time', descending: true },
  name: { by: 'product.sort_key', type: 'text', cursor: 'text', descending: false },
  price: {
    by: 'coalesce(price.amount, 1000000000000000)',
    type: 'bigint',
    cursor: 'integer',
    descending: false,
  },
  '-price': { by: 'coalesce(price.amount, -1)', type: 'bigint', cursor: 'integer', descending: true },
};

interface Row {
  card: string;
  id: string;
  position: string;
}

/** A page of product cards as ready JSON. One statement, however long the page. */
export async function listProducts(
  database: ReadDatabase,
  input: ListProductsInput,
  locale: Locale,
): Promise<string> {
  const order = ORDERS[input.sort];
  const [text, values] = statementFor(input, locale, order);
  const rows = await database.rows<Row>({ name: `list-products ${shapeOf(text)}`, text }, values);
  const { items, nextCursor } = pageOf(rows, input.limit, input.sort, ({ position, id }) => [
    order.cursor === 'integer' ? Number(position) : position,
    id,
  ]);
  const cards = items.map(({ card }) => card);
  return `{"items":[${cards.join(',')}],"nextCursor":${JSON.stringify(nextCursor)}}`;
}

function statementFor(
  input: ListProductsInput,
  locale: Locale,
  order: Order,
): [text: string, values: unknown[]] {
  const conditions = new Conditions();
  const reader = conditions.bind(locale);
  conditions.add(`product.locale = ${reader}`);
  const needsPrice =
    input.sort.endsWith('price') || input.minPrice !== undefined || input.maxPrice !== undefined;
  const price = needsPrice
    ? `LEFT JOIN published.product_prices AS price ON price.product_id = product.id
         AND price.locale = product.locale AND price.currency = ${conditions.bind(input.currency)}`
    : '';
  filterProducts(conditions, input, reader);
  const [at, id] = decodeCursor(input.cursor, input.sort, [order.cursor, 'uuid']) ?? [];
  const [direction, beyond] = order.descending ? ['DESC', '<'] : ['ASC', '>'];
  if (at !== undefined) {
    const place = `${conditions.bind(at)}::${order.type}, ${conditions.bind(id)}::uuid`;
    conditions.add(`(${order.by}, product.id) ${beyond} (${place})`);
  }
  const position =
    order.type === 'timestamptz' ? `(${order.by} AT TIME ZONE 'UTC')::text || '+00'` : order.by;
  const text = `SELECT product.card, product.id, ${position} AS position
    FROM published.products AS product ${price}
    WHERE ${conditions}
    ORDER BY ${order.by} ${direction}, product.id ${direction}
    LIMIT ${conditions.bind(input.limit + 1)}`;
  return [text, conditions.values];
}

const shapes = new Map<string, number>();

/** A short, stable name per distinct statement. There are as many as combinations of filters, some hundred. */
function shapeOf(text: string): number {
  const known = shapes.get(text) ?? shapes.size;
  shapes.set(text, known);
  return known;
}
