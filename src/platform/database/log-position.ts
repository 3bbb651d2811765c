/** A place in Postgres' write-ahead log, as `pg_current_wal_lsn()` prints it: `16/B374D848`. */
const POSITION = /^([\dA-F]{1,8})\/([\dA-F]{1,8})$/i;

/** Parses a position into a number that rises with time; undefined where the text is no position. */
export function logPosition(text: unknown): bigint | undefined {
  const [, high, low] = (typeof text === 'string' && POSITION.exec(text)) || [];
  return high === undefined || low === undefined
    ? undefined
    : (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}
