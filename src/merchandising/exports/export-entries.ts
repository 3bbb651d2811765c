import type { DataSource, EntityManager } from 'typeorm';
import type { BulkType } from '../../catalog/entities/operations/job.entity.js';
import type { EntryFilter } from '../entry-lists/list-entries.input.js';
import { csvLines } from '../tabular/write-csv.js';
import { streamEntries } from './stream-entries.js';
import { ReferenceNames } from './reference-names.js';
import { ExportColumns, toRows } from './export-rows.js';

type Filter = Partial<EntryFilter>;

/** Formats of exports. Importing an export again changes nothing. */
export const EXPORTS = {
  csv: { contentType: 'text/csv; charset=utf-8', write: writeCsv },
  jsonl: { contentType: 'application/x-ndjson', write: writeJsonLines },
};

/** The text of an export, in chunks, read from one snapshot of the database. */
export async function* exportEntries(
  database: DataSource,
  type: BulkType,
  format: keyof typeof EXPORTS,
  filter: Filter,
): AsyncGenerator<string> {
  const runner = database.createQueryRunner();
  try {
    // Columns are collected first and rows written afterwards: both must read one snapshot.
    await runner.startTransaction('REPEATABLE READ');
    yield* EXPORTS[format].write(runner.manager, type, filter);
  } finally {
    await runner.rollbackTransaction().finally(() => runner.release());
  }
}

async function* writeJsonLines(manager: EntityManager, type: BulkType, filter: Filter) {
  for await (const page of streamEntries(manager, type, filter))
    yield page.map(({ id, version, content }) => `${JSON.stringify({ id, version, ...content })}\n`).join('');
}

async function* writeCsv(manager: EntityManager, type: BulkType, filter: Filter) {
  const exportColumns = new ExportColumns();
  for await (const page of streamEntries(manager, type, filter)) exportColumns.add(page);
  const columns = exportColumns.ordered(type);
  // Excel recognises UTF-8 by the byte order mark.
  yield `\ufeff${csvLines([['id', 'version', ...columns.keys()]])}`;
  const names = new ReferenceNames(manager);
  for await (const page of streamEntries(manager, type, filter)) {
    await names.load(page);
    yield csvLines(page.flatMap((entry) => toRows(columns, entry, names.nameOf)));
  }
}
