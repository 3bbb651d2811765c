import type { Database } from '../../platform/database/in-transaction.js';
import { showVocabulary } from '../../publishing/publish-entries.js';
import { changeVocabulary } from '../../publishing/vocabulary-lock.js';
import type { Author } from './author.js';
import { contentOf } from './create-entry.js';
import type { EntryContent, EntryKind } from './entry-kind.js';
import { differingFields } from './merge-patch.js';
import { saveRevisions } from './save-revisions.js';
import { type StoredEntry, lockEntry, readEntry, requireVersion } from './stored-entry.js';
import { writeTransaction } from './write-transaction.js';

/** Turns the present content into the patch to apply, when that depends on it. */
type Patch<Content> = (present: Content) => unknown;

/**
 * Applies a merge patch to the version the caller has seen. A patch that changes nothing writes nothing.
 * @throws CatalogError version_conflict, not_found; Problem 400 with every fault of the merged whole
 */
export async function patchEntry<Content extends EntryContent>(
  database: Database,
  kind: EntryKind<Content>,
  id: string,
  seen: number,
  patch: Patch<Content>,
  author: Author,
): Promise<StoredEntry<Content>> {
  return writeTransaction(database, async (manager) => {
    if (kind.isVocabulary) await changeVocabulary(manager);
    await lockEntry(manager, id);
    const present = await readEntry<Content>(manager, kind.type, id);
    await requireVersion(manager, present as StoredEntry, seen);
    const content = contentOf<Content>(kind, present.content, patch(present.content));
    if (differingFields(present.content, content).length === 0) return present;
    const version = present.version + 1;
    await manager.query(NEXT_VERSION, [id, version, kind.nameOf(content)]);
    await saveRevisions(manager, kind, [{ id, version, content }], author);
    if (kind.isVocabulary && present.status !== 'draft') await showVocabulary(manager, [id]);
    return readEntry<Content>(manager, kind.type, id);
  });
}

const NEXT_VERSION = `UPDATE catalog.entries SET version = $2, name = $3, updated_at = now() WHERE id = $1`;
