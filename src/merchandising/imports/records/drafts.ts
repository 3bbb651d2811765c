import type { BulkType } from '../../../catalog/entities/operations/job.entity.js';
import { JobRejected } from '../../jobs/job-work.js';
import { isBlank } from '../../tabular/cells.js';
import type { Column } from '../../tabular/columns.js';
import { type FileForm, type Row, rowsOf } from '../../tabular/read-file.js';
import type { ImportRecord } from './import-record.js';
import { JsonlRecord } from './jsonl-record.js';
import { type Mapping, constantsOf, readHeader } from './mapping.js';
import { CsvRecord } from './csv-record.js';

/**
 * What a file says, entry by entry. An entry that it speaks of in two places is a fault of the second.
 * @throws JobRejected where its header or the whole of it makes no sense
 */
export async function* draftsOf(
  chunks: () => AsyncIterable<Buffer>,
  form: FileForm,
  type: BulkType,
  mapping: Mapping,
): AsyncGenerator<ImportRecord> {
  const rows = bounded(rowsOf(chunks, form));
  const drafts = form.format === 'csv' ? sheetDrafts(rows, type, mapping) : lineDrafts(rows, type);
  const seen = new Map<string, number>();
  for await (const draft of drafts) {
    for (const { kind, key, at } of draft.names) {
      const before = seen.get(`${kind} ${key}`);
      if (before === undefined) seen.set(`${kind} ${key}`, at.row);
      else draft.faults.push({ ...at, code: 'repeated', message: `row ${before} speaks of it already` });
    }
    yield draft;
  }
}

/** Rows of a file, and of one entry: a product has at most 200 variants. What is named in a file is remembered. */
const [MOST_ROWS, MOST_ROWS_EACH] = [200_000, 1_000];

const tooMany = ({ number: row }: Row, message: string) =>
  new JobRejected([{ row, code: 'too_many_rows', message }]);

async function* bounded(rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  for await (const row of rows) {
    if (row.number > MOST_ROWS + 1) throw tooMany(row, `a file has at most ${MOST_ROWS} rows: send several`);
    yield row;
  }
}

async function* lineDrafts(rows: AsyncIterable<Row>, type: BulkType) {
  for await (const row of rows) if (!isBlank(row.text)) yield new JsonlRecord(type, row);
}

async function* sheetDrafts(rows: AsyncIterable<Row>, type: BulkType, mapping: Mapping) {
  let columns: (Column | undefined)[] | undefined;
  const constants = constantsOf(type, mapping);
  const { decimal = '.' } = mapping;
  let together: Row[] = [];
  for await (const row of rows) {
    if (!columns) columns = readHeader(type, row, mapping);
    else if (row.cells.every(isBlank)) continue;
    else if (together.length === MOST_ROWS_EACH)
      throw tooMany(row, `an entry has at most ${MOST_ROWS_EACH} rows`);
    else if (together[0] && isOneEntry(columns, together[0], row)) together.push(row);
    else {
      if (together.length > 0) yield new CsvRecord(together, columns, constants, decimal);
      together = [row];
    }
  }
  if (columns && together.length > 0) yield new CsvRecord(together, columns, constants, decimal);
}

/** Whether a row belongs to the entry of the row above: by its id, or without one by its key. */
function isOneEntry(columns: (Column | undefined)[], above: Row, row: Row): boolean {
  const cell = ({ cells }: Row, name: string) =>
    cells[columns.findIndex((column) => column?.entryColumn === name)]?.trim() ?? '';
  const [id, key] = [cell(row, 'id'), cell(row, 'key')];
  if (id !== '' || cell(above, 'id') !== '') return id === cell(above, 'id');
  return key !== '' && key === cell(above, 'key');
}
