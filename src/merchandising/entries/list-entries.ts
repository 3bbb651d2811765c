import type { Database } from '../../platform/database/in-transaction.js';
import type { EntryType } from '../../catalog/entities/entry.entity.js';
import { decodeCursor, pageOf } from '../../platform/http/cursor.js';
import type { LocalizedText } from '../../platform/locale/locale.js';
import type { ListEntriesInput } from './list-entries.input.js';
import { ENTRY_COLUMNS, type StoredEntry, WITH_STATUS } from './stored-entry.js';

export type ListedEntry = Omit<StoredEntry, 'content'> & { name: LocalizedText };

/** Entries of a type, the last edited first. */
export async function listEntries(database: Database, type: EntryType, input: ListEntriesInput) {
  const [updatedAt, id] = decodeCursor(input.cursor, 'updated', ['time', 'uuid']) ?? [null, null];
  const text = input.q === undefined ? null : `%${input.q.replace(/[\\%_]/g, '\\$&')}%`;
  const limit = input.limit;
  const rows = await database.query<(ListedEntry & { position: string })[]>(LIST, [
    ...[type, input.status ?? null, text, updatedAt, id, limit + 1, input.state],
    ...[input.completenessBelow ?? null, input.locale ?? null],
  ]);
  return pageOf(rows, limit, 'updated', (last) => [last.position, last.id]);
}

/** `position` is the time to the microsecond, which a JavaScript Date would cut. */
const LIST = `
  SELECT ${ENTRY_COLUMNS}, entry.name, (entry.updated_at AT TIME ZONE 'UTC')::text || '+00' AS position
  FROM catalog.entries AS entry ${WITH_STATUS}
  WHERE entry.type = $1
    AND CASE $7 WHEN 'deleted' THEN entry.deleted_at > now() - interval '30 days'
          ELSE entry.deleted_at IS NULL AND (entry.archived_at IS NOT NULL) = ($7 = 'archived') END
    AND ($2::text IS NULL OR coalesce(public.status, 'draft') = $2)
    AND ($3::text IS NULL OR entry.name ->> 'zh-CN' ILIKE $3 OR entry.name ->> 'en' ILIKE $3
         OR EXISTS (SELECT FROM catalog.variants WHERE variants.product_id = entry.id AND variants.sku ILIKE $3))
    AND ($8::integer IS NULL OR EXISTS (
      SELECT FROM catalog.completeness
      WHERE entry_id = entry.id AND score < $8 AND ($9::text IS NULL OR completeness.locale = $9)))
    AND ($4::timestamptz IS NULL OR (entry.updated_at, entry.id) < ($4, $5::uuid))
  ORDER BY entry.updated_at DESC, entry.id DESC
  LIMIT $6`;
