import { IsNull } from 'typeorm';
import { Schedule } from '../../catalog/entities/entries/schedule.entity.js';
import type { Database } from '../../platform/database/in-transaction.js';
import { audit } from '../audit/audit.js';
import type { Author } from '../common/author.js';
import type { EntryContent, EntryTypeDefinition } from '../common/entry-type-definition.js';
import { type EntryRecord, readEntry, requireActive, lockForUpdate } from '../entries/entry-record.js';
import { writeTransaction } from '../common/write-transaction.js';
import type { PlannedAction } from './schedule.input.js';

/**
 * Schedules actions on the version that the caller expects, in place of all pending ones.
 * @throws CatalogError not_found, version_conflict, archived
 */
export async function setSchedule<Content extends EntryContent>(
  database: Database,
  kind: EntryTypeDefinition<Content>,
  id: string,
  expectedVersion: number,
  planned: PlannedAction[],
  author: Author,
): Promise<EntryRecord<Content>> {
  return writeTransaction(database, async (manager) => {
    const entry = await lockForUpdate<Content>(manager, kind.type, id, expectedVersion);
    requireActive(entry);
    await manager.getRepository(Schedule).delete({ entryId: id, doneAt: IsNull() });
    await manager.query(INSERT_SCHEDULES, [id, expectedVersion, author.actor, JSON.stringify(planned)]);
    await audit(manager, author, 'scheduled', [{ id, revision: expectedVersion, details: { planned } }]);
    return readEntry<Content>(manager, kind.type, id);
  });
}

/** Not by the repository, which would cut times to milliseconds. */
const INSERT_SCHEDULES = `
  INSERT INTO catalog.schedules (entry_id, revision, actor, locale, action, at)
  SELECT $1, $2, $3, locale, action, at
  FROM jsonb_to_recordset($4) AS row (locale text, action text, at timestamptz)`;
