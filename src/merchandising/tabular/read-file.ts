import { Readable, pipeline } from 'node:stream';
import { type CsvError, type Options, parse } from 'csv-parse';
import { JobRejected } from '../jobs/job-work.js';

export const FORMATS = ['csv', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];

/** GB18030 includes GBK and GB2312. */
const ENCODINGS = ['utf-8', 'gb18030'] as const;
type Encoding = (typeof ENCODINGS)[number];

const DELIMITERS = [',', ';', '\t'];

/** Characters of a row: an article may have 200,000 in each language. */
const MAX_ROW_LENGTH = 2 * 1024 * 1024;

/** How a file is encoded. */
export interface FileDialect {
  format: Format;
  encoding: Encoding;
  /** Of a CSV file. */
  delimiter?: string;
}

/** A row or line, numbered from 1 as spreadsheets and editors do. */
export interface Row {
  number: number;
  /** Of CSV. */
  cells: string[];
  /** Of JSON Lines. */
  text: string;
}

type Chunks = () => AsyncIterable<Buffer>;

/**
 * Reads a file once to detect its encoding and delimiter and to count its rows.
 * @throws JobRejected for a file that cannot be read to its end
 */
export async function inspectFile(chunks: Chunks, format: Format): Promise<FileDialect & { rows: number }> {
  for (const encoding of ENCODINGS) {
    try {
      const dialect = {
        format,
        encoding,
        ...(format === 'csv' && { delimiter: await delimiterOf(chunks, encoding) }),
      };
      let rows = 0;
      for await (const { number } of readRows(chunks, dialect)) rows = number;
      return { ...dialect, rows };
    } catch (error) {
      if (!(error instanceof EncodingMismatch)) throw error;
    }
  }
  const message = 'the file is neither UTF-8 nor GBK (GB18030); save it as "CSV UTF-8"';
  throw new JobRejected([{ code: 'bad_encoding', message }]);
}

class EncodingMismatch extends Error {}

/** The character that separates most cells of the first row. */
async function delimiterOf(chunks: Chunks, encoding: Encoding): Promise<string> {
  let head = '';
  for await (const text of decodeChunks(chunks, encoding)) {
    head += text;
    if (/[\r\n]/.test(head) || head.length > MAX_ROW_LENGTH) break;
  }
  const [first = ''] = head.replaceAll(/"[^"]*"/g, '').split(/[\r\n]/);
  const counts = DELIMITERS.map((delimiter) => first.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** @throws NotInThisEncoding */
async function* decodeChunks(chunks: Chunks, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (bytes?: Buffer) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new EncodingMismatch();
    }
  };
  for await (const bytes of chunks()) yield decode(bytes);
  yield decode();
}

/**
 * Streams the rows of a file, including blank ones.
 * @throws JobRejected at the first row that is not valid CSV
 */
export async function* readRows(chunks: Chunks, dialect: FileDialect): AsyncGenerator<Row> {
  const rows = dialect.format === 'csv' ? readCsvRows(chunks, dialect) : readLines(chunks, dialect);
  let number = 0;
  for await (const row of rows) yield { number: ++number, ...row };
}

async function* readCsvRows(chunks: Chunks, { encoding, delimiter = ',' }: FileDialect) {
  const options: Options = {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_ROW_LENGTH,
  };
  const parser = parse(options);
  // Errors are thrown by the loop below.
  pipeline(Readable.from(decodeChunks(chunks, encoding)), parser, () => undefined);
  let last = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      last++;
      yield { cells, text: '' };
    }
  } catch (error) {
    if (!(error as CsvError).code?.startsWith('CSV_')) throw error;
    const message = `is not valid CSV: ${(error as Error).message}`;
    throw new JobRejected([{ row: last + 1, code: 'bad_csv', message }]);
  }
}

async function* readLines(chunks: Chunks, { encoding }: FileDialect) {
  let rest = '';
  for await (const text of decodeChunks(chunks, encoding)) {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) yield { cells: [], text: part };
    if (rest.length <= MAX_ROW_LENGTH) continue;
    throw new JobRejected([
      { code: 'too_long', message: `a line may have at most ${MAX_ROW_LENGTH} characters` },
    ]);
  }
  if (rest !== '') yield { cells: [], text: rest };
}
