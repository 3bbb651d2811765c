import type { Database } from '../../platform/database/in-transaction.js';
import type { Author } from '../common/author.js';
import { contentOf } from './create-entry.js';
import type { EntryContent, EntryTypeDefinition } from '../common/entry-type-definition.js';
import { updateEntry } from './update-entry.js';
import type { EntryRecord } from './entry-record.js';

/** Turns the present content into the patch to apply, when that depends on it. */
type Patch<Content> = (present: Content) => unknown;

/**
 * Applies a merge patch to the version the caller has seen. A patch that changes nothing writes nothing.
 * @throws CatalogError version_conflict, not_found; Problem 400 with every fault of the merged whole
 */
export function patchEntry<Content extends EntryContent>(
  database: Database,
  kind: EntryTypeDefinition<Content>,
  id: string,
  expectedVersion: number,
  patch: Patch<Content>,
  author: Author,
): Promise<EntryRecord<Content>> {
  return updateEntry(database, kind, id, expectedVersion, author, {
    action: 'edited',
    next: ({ content }) => contentOf(kind, content, patch(content)),
  });
}
