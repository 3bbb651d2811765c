import type { Database } from '../../platform/database/in-transaction.js';
import { LOCALES, type Locale } from '../../platform/locale/locale.js';
import { markDependents } from '../../publishing/mark-dependents.js';
import { publishEntries, unpublishEntry } from '../../publishing/publish-entries.js';
import { lockTaxonomyExclusive, lockTaxonomyShared } from '../../publishing/taxonomy-lock.js';
import { audit } from '../audit/audit.js';
import { requireComplete } from '../completeness/write-completeness.js';
import type { Author } from '../common/author.js';
import { requireUnused } from './delete-entry.js';
import type { EntryContent, EntryTypeDefinition } from '../common/entry-type-definition.js';
import { type EntryRecord, readEntry, requireActive, lockForUpdate } from '../entries/entry-record.js';
import { writeTransaction } from '../common/write-transaction.js';

interface PublishOptions {
  published: boolean;
  locales?: readonly Locale[];
}

/**
 * Publishes the expected version of an entry, or unpublishes the entry, in all locales or in
 * some. Entries of the taxonomy are public in all or in none.
 * @throws CatalogError not_found, version_conflict; incomplete; in_use for taxonomy that published pages show
 */
export async function setPublished<Content extends EntryContent>(
  database: Database,
  kind: EntryTypeDefinition<Content>,
  id: string,
  expectedVersion: number,
  author: Author,
  { published, locales = LOCALES }: PublishOptions,
): Promise<EntryRecord<Content>> {
  return writeTransaction(database, async (manager) => {
    await (kind.isTaxonomy ? lockTaxonomyExclusive(manager) : lockTaxonomyShared(manager));
    const entry = await lockForUpdate<Content>(manager, kind.type, id, expectedVersion);
    requireActive(entry);
    const changedLocales = locales.filter(
      (locale) => entry.publications[locale]?.revision !== (published ? entry.version : undefined),
    );
    if (changedLocales.length === 0) return entry;
    if (published) await requireComplete(manager, kind.type, [entry], changedLocales);
    if (!published && kind.isTaxonomy)
      await requireUnused(manager, kind as unknown as EntryTypeDefinition, id);
    await (published
      ? publishEntries(manager, [id], changedLocales)
      : unpublishEntry(manager, id, changedLocales));
    if (kind.isTaxonomy) await markDependents(manager, [id]);
    const change = { id, revision: entry.version, details: { locales: changedLocales } };
    await audit(manager, author, published ? 'published' : 'unpublished', [change]);
    return readEntry<Content>(manager, kind.type, id);
  });
}
