import { LOCALES } from '../../platform/locale/locale.js';
import type { Database } from '../../platform/database/in-transaction.js';
import { unpublishEntry } from '../../publishing/publish-entries.js';
import { lockTaxonomyShared } from '../../publishing/taxonomy-lock.js';
import { audit } from '../audit/audit.js';
import type { Author } from '../common/author.js';
import type { EntryContent, EntryTypeDefinition } from '../common/entry-type-definition.js';
import { type EntryRecord, readEntry, lockForUpdate } from '../entries/entry-record.js';
import { writeTransaction } from '../common/write-transaction.js';

/**
 * Archives an entry, or unarchives it as a draft. An archived entry is not public, listed or editable, but keeps its
 * SKUs and slugs.
 * @throws CatalogError not_found, version_conflict
 */
export async function setArchived<Content extends EntryContent>(
  database: Database,
  kind: EntryTypeDefinition<Content>,
  id: string,
  expectedVersion: number,
  author: Author,
  archived: boolean,
): Promise<EntryRecord<Content>> {
  return writeTransaction(database, async (manager) => {
    await lockTaxonomyShared(manager);
    const entry = await lockForUpdate<Content>(manager, kind.type, id, expectedVersion);
    if ((entry.archivedAt !== null) === archived) return entry;
    await manager.query(ARCHIVE, [id, archived]);
    const locales = LOCALES.filter((locale) => entry.publications[locale] !== undefined);
    if (locales.length > 0) await unpublishEntry(manager, id);
    const details = archived ? { locales } : {};
    await audit(manager, author, archived ? 'archived' : 'unarchived', [{ id, details }]);
    return readEntry<Content>(manager, kind.type, id);
  });
}

const ARCHIVE = `
  UPDATE catalog.entries SET archived_at = CASE WHEN $2 THEN now() END, updated_at = now() WHERE id = $1`;
