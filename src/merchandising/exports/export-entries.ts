import type { DataSource, EntityManager } from 'typeorm';
import type { BulkType } from '../../catalog/entities/operations/job.entity.js';
import type { EntryFilter } from '../entry-lists/list-entries.input.js';
import { csvLines } from '../tabular/write-csv.js';
import { everyEntry } from './every-entry.js';
import { EntryNames } from './names-of-entries.js';
import { SheetColumns, rowsOf } from './sheet-rows.js';

type Filter = Partial<EntryFilter>;

/** Working copies as the import takes them, in one moment's state: importing them changes nothing. */
export const EXPORTS = {
  csv: { contentType: 'text/csv; charset=utf-8', write: asCsv },
  jsonl: { contentType: 'application/x-ndjson', write: asJsonLines },
};

/** The text of an export, piece by piece. */
export async function* exportEntries(
  database: DataSource,
  type: BulkType,
  format: keyof typeof EXPORTS,
  filter: Filter,
): AsyncGenerator<string> {
  const runner = database.createQueryRunner();
  try {
    // The columns are looked for first, the rows written after: both must see the same.
    await runner.startTransaction('REPEATABLE READ');
    yield* EXPORTS[format].write(runner.manager, type, filter);
  } finally {
    await runner.rollbackTransaction().finally(() => runner.release());
  }
}

async function* asJsonLines(manager: EntityManager, type: BulkType, filter: Filter) {
  for await (const page of everyEntry(manager, type, filter))
    yield page.map(({ id, version, content }) => `${JSON.stringify({ id, version, ...content })}\n`).join('');
}

async function* asCsv(manager: EntityManager, type: BulkType, filter: Filter) {
  const found = new SheetColumns();
  for await (const page of everyEntry(manager, type, filter)) found.add(page);
  const columns = found.ordered(type);
  // The first character tells Excel that it is UTF-8.
  yield `\ufeff${csvLines([['id', 'version', ...columns.keys()]])}`;
  const known = new EntryNames(manager);
  for await (const page of everyEntry(manager, type, filter)) {
    await known.learn(page);
    yield csvLines(page.flatMap((entry) => rowsOf(columns, entry, known.of)));
  }
}
