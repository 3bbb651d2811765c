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
 * Saves a new revision with the content of an older one.
 * @throws CatalogError version_conflict, not_found, and the violations of the content, such as a SKU that another
 *   product has now, or a deleted material
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
    buildContent: async (_present, manager) =>
      contentOf(kind, {}, (await readRevision<Content>(manager, kind.type, id, number)).content),
  });
}

/**
 * Resets the working copy to the published revision of a locale, by default the one published last.
 * @throws CatalogError not_published; version_conflict, not_found, and the violations of the content
 */
export function discardChanges<Content extends EntryContent>(
  database: Database,
  kind: EntryTypeDefinition<Content>,
  id: string,
  expectedVersion: number,
  locale: Locale | undefined,
  author: Author,
): Promise<EntryRecord<Content>> {
  let publishedRevision = 0;
  return updateEntry(database, kind, id, expectedVersion, author, {
    action: 'discarded',
    details: () => ({ from: publishedRevision }),
    buildContent: async (present, manager) => {
      publishedRevision = findPublishedRevision(present as EntryRecord, locale);
      return contentOf(
        kind,
        {},
        (await readRevision<Content>(manager, kind.type, id, publishedRevision)).content,
      );
    },
    updatePublications: (manager, version) => replacePublished(manager, id, publishedRevision, version),
  });
}

function findPublishedRevision({ publications }: EntryRecord, locale: Locale | undefined): number {
  const states = Object.entries(publications).filter(([each]) => locale === undefined || each === locale);
  const [last] = states.map(([, state]) => state).sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
  if (!last)
    throw new CatalogError(
      'not_published',
      'This entry is not published, so there is no revision to go back to.',
    );
  return last.revision;
}

/** Publishes the new revision, which has the same content, so that no unpublished changes remain. */
async function replacePublished(
  manager: EntityManager,
  id: string,
  publishedRevision: number,
  version: number,
) {
  await manager.query(REPLACE_PUBLISHED, [id, publishedRevision, version]);
  await projectEntries(manager, [id]);
}

const REPLACE_PUBLISHED =
  'UPDATE catalog.publications SET revision = $3 WHERE entry_id = $1 AND revision = $2';
