import type { Database } from '../../platform/database/in-transaction.js';
import type { EntryType } from '../../catalog/entities/entries/entry.entity.js';
import { NEVER_PREPARE } from '../../platform/database/database-client.js';
import { decodeCursor, pageOf } from '../../platform/validation/cursor.js';
import type { LocalizedText } from '../../platform/locale/locale.js';
import type { ListEntriesInput } from './list-entries.input.js';
import { FILTER, filterValues } from './filter-entries.js';
import { ENTRY_COLUMNS, type EntryRecord } from '../entries/entry-record.js';

export type ListedEntry = Omit<EntryRecord, 'content'> & { name: LocalizedText };

/** Entries of a type, last edited first. */
export async function listEntries(database: Database, type: EntryType, input: ListEntriesInput) {
  const { limit, cursor, ...filter } = input;
  const after = decodeCursor(cursor, 'updated', ['time', 'uuid']) ?? [null, null];
  const statement = filter.q === undefined ? LIST : LIST_BY_TEXT;
  const rows = await database.query<(ListedEntry & { position: string })[]>(statement, [
    ...filterValues(type, filter),
    ...after,
    limit + 1,
  ]);
  return pageOf(rows, limit, 'updated', (last) => [last.position, last.id]);
}

/** `position` has microseconds, which a JavaScript Date does not. */
const LIST = `
  SELECT ${ENTRY_COLUMNS}, entry.name, (entry.updated_at AT TIME ZONE 'UTC')::text || '+00' AS position
  ${FILTER}
    AND ($9::timestamptz IS NULL OR (entry.updated_at, entry.id) < ($9, $10::uuid))
  ORDER BY entry.updated_at DESC, entry.id DESC
  LIMIT $11`;

/** Planned for each query: a frequent word is found faster in the order of edits, a rare one in the trigram index. */
const LIST_BY_TEXT = `${NEVER_PREPARE} ${LIST}`;
