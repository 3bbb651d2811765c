import type { Database } from '../../platform/database/in-transaction.js';
import { validate } from '../../platform/http/validate.js';
import { changeVocabulary } from '../../publishing/vocabulary-lock.js';
import type { Author } from './author.js';
import type { EntryContent, EntryKind } from './entry-kind.js';
import { mergePatch, withoutNulls } from './merge-patch.js';
import { saveRevision } from './save-revision.js';
import { type StoredEntry, readEntry } from './stored-entry.js';
import { writeTransaction } from './write-transaction.js';

/**
 * Makes a new entry: a draft, or for vocabulary at once public.
 * @throws Problem 400 with every fault; CatalogError for what others have
 */
export async function createEntry<Content extends EntryContent>(
  database: Database,
  kind: EntryKind<Content>,
  body: unknown,
  author: Author,
): Promise<StoredEntry<Content>> {
  const content = contentOf(kind, {}, body);
  return writeTransaction(database, async (manager) => {
    if (kind.isVocabulary) await changeVocabulary(manager);
    const [row] = await manager.query<{ id: string }[]>(
      'INSERT INTO catalog.entries (type, name) VALUES ($1, $2) RETURNING id',
      [kind.type, kind.nameOf(content)],
    );
    const id = row?.id ?? '';
    await saveRevision(manager, kind, { id, version: 1, isPublic: true }, content, author);
    return readEntry<Content>(manager, kind.type, id);
  });
}

/** The content with a merge patch applied, as plain JSON that its class accepts. */
export function contentOf<Content extends object>(
  kind: { content: EntryKind<Content>['content'] },
  base: object,
  patch: unknown,
) {
  const merged = typeof patch === 'object' && patch !== null ? withoutNulls(mergePatch(base, patch)) : patch;
  validate(kind.content, merged);
  return merged as Content;
}
