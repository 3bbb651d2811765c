import type { Database } from '../../platform/database/in-transaction.js';
import { markDependents } from '../../publishing/mark-dependents.js';
import { publishEntries, unpublishEntry } from '../../publishing/publish-entries.js';
import { changeVocabulary, holdVocabulary } from '../../publishing/vocabulary-lock.js';
import { requireUnused } from './delete-entry.js';
import type { EntryContent, EntryKind } from './entry-kind.js';
import { type StoredEntry, lockEntry, readEntry, requireVersion } from './stored-entry.js';
import { writeTransaction } from './write-transaction.js';

/**
 * Shows the newest revision to the public, or takes the entry away from it. Where the caller says which version
 * it has seen, only that one.
 * @throws CatalogError not_found, version_conflict; in_use when hidden vocabulary would leave holes in pages
 */
export async function setPublished<Content extends EntryContent>(
  database: Database,
  kind: EntryKind<Content>,
  id: string,
  seen: number | undefined,
  published: boolean,
): Promise<StoredEntry<Content>> {
  return writeTransaction(database, async (manager) => {
    await (kind.isVocabulary ? changeVocabulary(manager) : holdVocabulary(manager));
    await lockEntry(manager, id);
    const entry = await readEntry<Content>(manager, kind.type, id);
    if (seen !== undefined) await requireVersion(manager, entry as StoredEntry, seen);
    if (!published && kind.isVocabulary) await requireUnused(manager, kind as unknown as EntryKind, id);
    await (published ? publishEntries(manager, [id]) : unpublishEntry(manager, id));
    if (kind.isVocabulary) await markDependents(manager, [id]);
    return readEntry<Content>(manager, kind.type, id);
  });
}
