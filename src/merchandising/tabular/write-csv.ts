import { stringify } from 'csv-stringify/sync';

/** Lines of CSV, RFC 4180, each with its end. */
export const csvLines = (rows: string[][]) =>
  stringify(rows, { record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
