import type { EntityManager } from 'typeorm';
import type { EntryType } from '../../catalog/entities/entries/entry.entity.js';
import { lockEntries } from '../../catalog/lock-entries.js';
import type { EntryContent } from '../common/entry-type-definition.js';

/** An entry that is not deleted, with its newest revision, locked for this transaction. */
export interface LockedEntry<Content extends EntryContent> {
  id: string;
  version: number;
  isArchived: boolean;
  content: Content;
}

/**
 * Locks entries for this transaction and reads them.
 * @returns by id, those that are not deleted
 */
export async function readLockedEntries<Content extends EntryContent>(
  manager: EntityManager,
  type: EntryType,
  ids: string[],
): Promise<Map<string, LockedEntry<Content>>> {
  await lockEntries(manager, ids);
  const rows = await manager.query<LockedEntry<Content>[]>(READ, [ids, type]);
  return new Map(rows.map((row) => [row.id, row]));
}

const READ = `
  SELECT entry.id, entry.version, entry.archived_at IS NOT NULL AS "isArchived", revision.content
  FROM catalog.entries AS entry
  JOIN catalog.revisions AS revision ON revision.entry_id = entry.id AND revision.number = entry.version
  WHERE entry.id = ANY ($1::uuid[]) AND revision.entry_id = ANY ($1::uuid[])
    AND entry.type = $2 AND entry.deleted_at IS NULL`;
