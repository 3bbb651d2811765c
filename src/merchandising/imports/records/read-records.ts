import type { BulkType } from '../../../catalog/entities/operations/job.entity.js';
import { JobRejected } from '../../jobs/job-work.js';
import { isBlank } from '../../tabular/cells.js';
import type { Column } from '../../tabular/columns.js';
import { type FileDialect, type Row, readRows } from '../../tabular/read-file.js';
import type { ImportRecord } from './import-record.js';
import { JsonlRecord } from './jsonl-record.js';
import { type Mapping, constantsOf, readHeader } from './mapping.js';
import { CsvRecord } from './csv-record.js';

/**
 * Reads a file entry by entry. An entry that occurs again is an error of the later rows.
 * @throws JobRejected for an unreadable file, an invalid header or too many rows
 */
export async function* readRecords(
  chunks: () => AsyncIterable<Buffer>,
  dialect: FileDialect,
  type: BulkType,
  mapping: Mapping,
): AsyncGenerator<ImportRecord> {
  const rows = limitRows(readRows(chunks, dialect));
  const records = dialect.format === 'csv' ? csvRecords(rows, type, mapping) : jsonlRecords(rows, type);
  const firstRows = new Map<string, number>();
  for await (const record of records) {
    for (const { kind, key, at } of record.identifiers) {
      const firstRow = firstRows.get(`${kind} ${key}`);
      if (firstRow === undefined) firstRows.set(`${kind} ${key}`, at.row);
      else record.faults.push({ ...at, code: 'repeated', message: `is in row ${firstRow} already` });
    }
    yield record;
  }
}

/** Rows of a file, whose identifiers are held in memory, and of one entry: a product has at most 200 variants. */
const [MAX_ROWS, MAX_ROWS_PER_ENTRY] = [200_000, 1_000];

const tooMany = ({ number: row }: Row, message: string) =>
  new JobRejected([{ row, code: 'too_many_rows', message }]);

async function* limitRows(rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  for await (const row of rows) {
    if (row.number > MAX_ROWS + 1) throw tooMany(row, `a file may have at most ${MAX_ROWS} rows; split it`);
    yield row;
  }
}

async function* jsonlRecords(rows: AsyncIterable<Row>, type: BulkType) {
  for await (const row of rows) if (!isBlank(row.text)) yield new JsonlRecord(type, row);
}

async function* csvRecords(rows: AsyncIterable<Row>, type: BulkType, mapping: Mapping) {
  let columns: (Column | undefined)[] | undefined;
  const constants = constantsOf(type, mapping);
  const { decimal = '.' } = mapping;
  let entryRows: Row[] = [];
  for await (const row of rows) {
    if (!columns) columns = readHeader(type, row, mapping);
    else if (row.cells.every(isBlank)) continue;
    else if (entryRows.length === MAX_ROWS_PER_ENTRY)
      throw tooMany(row, `an entry may have at most ${MAX_ROWS_PER_ENTRY} rows`);
    else if (entryRows[0] && isSameEntry(columns, entryRows[0], row)) entryRows.push(row);
    else {
      if (entryRows.length > 0) yield new CsvRecord(entryRows, columns, constants, decimal);
      entryRows = [row];
    }
  }
  if (columns && entryRows.length > 0) yield new CsvRecord(entryRows, columns, constants, decimal);
}

/** Whether a row belongs to the entry of the row above: it has the same id, or without ids the same key. */
function isSameEntry(columns: (Column | undefined)[], above: Row, row: Row): boolean {
  const cell = ({ cells }: Row, name: string) =>
    cells[columns.findIndex((column) => column?.identity === name)]?.trim() ?? '';
  const [id, key] = [cell(row, 'id'), cell(row, 'key')];
  if (id !== '' || cell(above, 'id') !== '') return id === cell(above, 'id');
  return key !== '' && key === cell(above, 'key');
}
