import { Problem } from '../errors/problem.js';

const KINDS = {
  text: (value: unknown) => typeof value === 'string' && value.length <= 1000 && !value.includes('\0'),
  /** A bigint of Postgres that JavaScript represents exactly. */
  integer: (value: unknown) => Number.isSafeInteger(value),
  /** A non-negative integer of Postgres. */
  int4: (value: unknown) => Number.isInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 31,
  uuid: (value: unknown) =>
    typeof value === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(value),
  time: isTime,
};

type Kind = keyof typeof KINDS;

/** A timestamptz as Postgres prints it in UTC, of an existing date. */
function isTime(value: unknown): boolean {
  const parts =
    typeof value === 'string' && /^([1-9]\d{3}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d{1,6})?\+00$/.exec(value);
  if (!parts) return false;
  const time = new Date(`${parts[1]}T${parts[2]}Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${parts[1]}T${parts[2]}`);
}

/** A cursor holds the sort order and the sort values of the last row of a page. */
function encodeCursor(sort: string, values: (string | number)[]): string {
  return Buffer.from(JSON.stringify([sort, ...values])).toString('base64url');
}

/**
 * The first `limit` of `limit + 1` rows, and the cursor of the next page, if there is one.
 * @param valuesOf the sort values of a row
 */
export function pageOf<Row>(
  rows: Row[],
  limit: number,
  sort: string,
  valuesOf: (last: Row) => (string | number)[],
): { items: Row[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, nextCursor: last === undefined ? null : encodeCursor(sort, valuesOf(last)) };
}

/**
 * Decodes a cursor, if there is one.
 * @throws Problem 400 where it is invalid, or of another sort order
 */
export function decodeCursor(
  cursor: string | undefined,
  sort: string,
  kinds: Kind[],
): (string | number)[] | undefined {
  if (cursor === undefined) return undefined;
  const values = parse(cursor);
  const fits = values?.[0] === sort && values.length === kinds.length + 1;
  if (fits && kinds.every((kind, index) => KINDS[kind](values[index + 1]))) return values.slice(1);
  const message = 'is not a cursor of this list in this order';
  throw Problem.invalid([{ path: 'cursor', code: 'bad_cursor', message }]);
}

function parse(cursor: string): (string | number)[] | undefined {
  try {
    const values = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
    return Array.isArray(values) ? (values as (string | number)[]) : undefined;
  } catch {
    return undefined;
  }
}
