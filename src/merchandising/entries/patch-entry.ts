import type { Database } from '../../platform/database/in-transaction.js';
import type { Author } from '../common/author.js';
import { contentOf } from './create-entry.js';
import type { EntryContent, EntryTypeDefinition } from '../common/entry-type-definition.js';
import { updateEntry } from './update-entry.js';
import type { EntryRecord } from './entry-record.js';

/** Computes the patch from the present content. */
type Patch<Content> = (present: Content) => unknown;

/**
 * Applies a merge patch to the expected version. A patch that changes nothing saves no revision.
 * @throws CatalogError version_conflict, not_found; Problem 400 with every error of the merged content
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
    buildContent: ({ content }) => contentOf(kind, content, patch(content)),
  });
}
