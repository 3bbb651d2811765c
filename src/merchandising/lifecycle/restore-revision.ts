import type { EntityManager } from 'typeorm';
import { CatalogError } from '../../catalog/errors.js';
import type { Database } from '../../platform/database/in-transaction.js';
import type { Locale } from '../../platform/locale/locale.js';
import { projectEntries } from '../../publishing/project-entries.js';
import type { Author } from '../common/author.js';
import { contentOf } from '../entries/create-entry.js';
import type { EntryContent, EntryTypeDefinition } from '../common/entry-type-definition.js';
import { updateEntry } from '../entries/update-entry.js';
import { readRevision } from '../revisions/revisions.js';
import type { EntryRecord } from '../entries/entry-record.js';

/**
 * Makes a new revision that says what an older one said.
 * @throws CatalogError version_conflict, not_found; with all that can no longer be: a SKU that another product has, a
 *   material that is gone
 */
export function restoreRevision<Content extends EntryContent>(
  database: Database,
  kind: EntryTypeDefinition<Content>,
  id: string,
  number: number,
  expectedVersion: number,
  author: Author,
): Promise<EntryRecord<Content>> {
  return updateEntry(database, kind, id, expectedVersion, author, {
    action: 'restored',
    details: () => ({ from: number }),
    next: async (_present, manager) =>
      contentOf(kind, {}, (await readRevision<Content>(manager, kind.type, id, number)).content),
  });
}

/**
 * Takes the working copy back to what the public sees: in this locale, or in the one that was published last.
 * @throws CatalogError not_published; version_conflict, not_found, and what can no longer be
 */
export function discardChanges<Content extends EntryContent>(
  database: Database,
  kind: EntryTypeDefinition<Content>,
  id: string,
  expectedVersion: number,
  locale: Locale | undefined,
  author: Author,
): Promise<EntryRecord<Content>> {
  let shown = 0;
  return updateEntry(database, kind, id, expectedVersion, author, {
    action: 'discarded',
    details: () => ({ from: shown }),
    next: async (present, manager) => {
      shown = shownRevision(present as EntryRecord, locale);
      return contentOf(kind, {}, (await readRevision<Content>(manager, kind.type, id, shown)).content);
    },
    show: (manager, version) => showInstead(manager, id, shown, version),
  });
}

function shownRevision({ publications }: EntryRecord, locale: Locale | undefined): number {
  const shown = Object.entries(publications).filter(([each]) => locale === undefined || each === locale);
  const [last] = shown.map(([, state]) => state).sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
  if (!last)
    throw new CatalogError('not_published', 'The public sees nothing of it that it could go back to.');
  return last.revision;
}

/** The public sees the same as before, so nothing is left that would have to be published. */
async function showInstead(manager: EntityManager, id: string, shown: number, version: number) {
  await manager.query(SHOW_INSTEAD, [id, shown, version]);
  await projectEntries(manager, [id]);
}

const SHOW_INSTEAD = 'UPDATE catalog.publications SET revision = $3 WHERE entry_id = $1 AND revision = $2';
