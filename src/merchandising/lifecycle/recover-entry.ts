import type { EntityManager } from 'typeorm';
import type { SlugContent } from '../../catalog/content/slugs.js';
import { lockEntries } from '../../catalog/lock-entries.js';
import { CatalogError } from '../../catalog/errors.js';
import type { Database } from '../../platform/database/in-transaction.js';
import type { Locale } from '../../platform/locale/locale.js';
import { republishDependents } from '../../publishing/publish-entries.js';
import { lockTaxonomyExclusive } from '../../publishing/taxonomy-lock.js';
import { audit } from '../audit/audit.js';
import type { Author } from '../common/author.js';
import { contentOf } from '../entries/create-entry.js';
import type { EntryContent, EntryTypeDefinition } from '../common/entry-type-definition.js';
import { saveRevisions } from '../entries/save-revisions.js';
import { type EntryRecord, readEntry, requireVersion } from '../entries/entry-record.js';
import { writeTransaction } from '../common/write-transaction.js';

/** How long a deleted entry can be recovered. */
const RETENTION = '30 days';

/**
 * Recovers a deleted entry as a draft, with a new revision. A slug that another entry has taken
 * meanwhile is replaced by one from the name.
 * @throws CatalogError not_found if it is not deleted, or was deleted too long ago; version_conflict; and the violations
 *   of its content, such as a SKU that another product has now, or a deleted material
 */
export async function recoverEntry<Content extends EntryContent>(
  database: Database,
  kind: EntryTypeDefinition<Content>,
  id: string,
  expectedVersion: number,
  author: Author,
): Promise<EntryRecord<Content>> {
  return writeTransaction(database, async (manager) => {
    if (kind.isTaxonomy) await lockTaxonomyExclusive(manager);
    await lockEntries(manager, [id]);
    const [deleted] = await manager.query<{ version: number; content: Content }[]>(DELETED, [
      id,
      kind.type,
      RETENTION,
    ]);
    if (!deleted)
      throw new CatalogError('not_found', `No such ${kind.type} was deleted in the last ${RETENTION}.`);
    await requireVersion(manager, { id, ...deleted }, expectedVersion);
    const content = contentOf(kind, {}, await withFreeSlugs(manager, kind, id, deleted.content));
    const version = deleted.version + 1;
    await manager.query(RECOVER, [id, version]);
    await saveRevisions(manager, kind, [{ id, version, content }], author);
    if (kind.isTaxonomy) await republishDependents(manager, [id]);
    await audit(manager, author, 'recovered', [{ id, revision: version }]);
    return readEntry<Content>(manager, kind.type, id);
  });
}

async function withFreeSlugs<Content extends EntryContent>(
  manager: EntityManager,
  { type, slugOf }: EntryTypeDefinition<Content>,
  id: string,
  content: Content,
): Promise<Content> {
  const slug = slugOf?.(content);
  if (!slug) return content;
  const rows = await manager.query<{ locale: Locale }[]>(TAKEN, [type, id, JSON.stringify(slug)]);
  const taken = rows.map(({ locale }) => locale);
  const free = Object.entries(slug).filter(([locale]) => !taken.includes(locale as Locale));
  return { ...content, slug: Object.fromEntries(free) as SlugContent };
}

const DELETED = `
  SELECT entry.version, revision.content FROM catalog.entries AS entry
  JOIN catalog.revisions AS revision ON revision.entry_id = entry.id AND revision.number = entry.version
  WHERE entry.id = $1 AND entry.type = $2 AND entry.deleted_at > now() - $3::interval`;

const RECOVER = `
  UPDATE catalog.entries SET deleted_at = NULL, archived_at = NULL, version = $2, updated_at = now() WHERE id = $1`;

const TAKEN = `
  SELECT locale FROM catalog.slugs
  WHERE type = $1 AND entry_id <> $2 AND (locale, slug) IN (SELECT key, value FROM jsonb_each_text($3))`;
