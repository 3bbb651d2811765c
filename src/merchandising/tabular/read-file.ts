import { Readable, pipeline } from 'node:stream';
import { type CsvError, type Options, parse } from 'csv-parse';
import { JobRejected } from '../jobs/job-work.js';

export const FORMATS = ['csv', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];

/** GB18030 holds all of GBK and GB2312. */
const ENCODINGS = ['utf-8', 'gb18030'] as const;
type Encoding = (typeof ENCODINGS)[number];

const DELIMITERS = [',', ';', '\t'];

/** Longest row, in characters: an article says up to 200,000 in each language. */
const LONGEST_ROW = 2 * 1024 * 1024;

/** How a file is to be read. */
export interface FileForm {
  format: Format;
  encoding: Encoding;
  /** Of a CSV file. */
  delimiter?: string;
}

/** What stands in one row, or one line; numbered from 1 as spreadsheets and editors do. */
export interface Row {
  number: number;
  /** Of CSV. */
  cells: string[];
  /** Of JSON Lines. */
  text: string;
}

type Chunks = () => AsyncIterable<Buffer>;

/**
 * Reads a file once to find out how it is written, and how long it is.
 * @throws JobRejected where it cannot be read to its end
 */
export async function inspectFile(chunks: Chunks, format: Format): Promise<FileForm & { rows: number }> {
  for (const encoding of ENCODINGS) {
    try {
      const form = {
        format,
        encoding,
        ...(format === 'csv' && { delimiter: await delimiterOf(chunks, encoding) }),
      };
      let rows = 0;
      for await (const { number } of rowsOf(chunks, form)) rows = number;
      return { ...form, rows };
    } catch (error) {
      if (!(error instanceof NotInThisEncoding)) throw error;
    }
  }
  const message = 'is neither UTF-8 nor GBK (GB18030): save it as "CSV UTF-8"';
  throw new JobRejected([{ code: 'bad_encoding', message }]);
}

class NotInThisEncoding extends Error {}

/** The character that separates most cells of the first row. */
async function delimiterOf(chunks: Chunks, encoding: Encoding): Promise<string> {
  let head = '';
  for await (const text of textOf(chunks, encoding)) {
    head += text;
    if (/[\r\n]/.test(head) || head.length > LONGEST_ROW) break;
  }
  const [first = ''] = head.replaceAll(/"[^"]*"/g, '').split(/[\r\n]/);
  const counts = DELIMITERS.map((delimiter) => first.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** @throws NotInThisEncoding */
async function* textOf(chunks: Chunks, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (bytes?: Buffer) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new NotInThisEncoding();
    }
  };
  for await (const bytes of chunks()) yield decode(bytes);
  yield decode();
}

/**
 * The rows of a file, also blank ones, as it is read.
 * @throws JobRejected where it is no CSV any more
 */
export async function* rowsOf(chunks: Chunks, form: FileForm): AsyncGenerator<Row> {
  const rows = form.format === 'csv' ? csvRows(chunks, form) : lines(chunks, form);
  let number = 0;
  for await (const row of rows) yield { number: ++number, ...row };
}

async function* csvRows(chunks: Chunks, { encoding, delimiter = ',' }: FileForm) {
  const options: Options = {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_ROW,
  };
  const parser = parse(options);
  // Whatever goes wrong is thrown below.
  pipeline(Readable.from(textOf(chunks, encoding)), parser, () => undefined);
  let last = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      last++;
      yield { cells, text: '' };
    }
  } catch (error) {
    if (!(error as CsvError).code?.startsWith('CSV_')) throw error;
    const message = `is no CSV from here on: ${(error as Error).message}`;
    throw new JobRejected([{ row: last + 1, code: 'bad_csv', message }]);
  }
}

async function* lines(chunks: Chunks, { encoding }: FileForm) {
  let rest = '';
  for await (const text of textOf(chunks, encoding)) {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) yield { cells: [], text: part };
    if (rest.length <= LONGEST_ROW) continue;
    throw new JobRejected([{ code: 'too_long', message: `has a line of over ${LONGEST_ROW} characters` }]);
  }
  if (rest !== '') yield { cells: [], text: rest };
}
