import type { EntityManager } from 'typeorm';
import { LOCALES, type Locale } from '../platform/locale/locale.js';
import { markDependents } from './mark-dependents.js';
import { projectEntries } from './project-entries.js';

/** Publishes the newest revision of each entry in these locales; visible when this transaction commits. */
export async function publishEntries(
  manager: EntityManager,
  ids: string[],
  locales: readonly Locale[] = LOCALES,
) {
  await manager.query(PUBLISH, [ids, locales]);
  await projectEntries(manager, ids);
}

/** Publishes one revision of an entry, which need not be the newest. */
export async function publishRevision(manager: EntityManager, id: string, locale: Locale, revision: number) {
  await manager.query(PUBLISH_REVISION, [id, locale, revision]);
  await projectEntries(manager, [id]);
}

/** Publishes the newest revision of categories or materials, and marks the pages that name them to be projected again. */
export async function republishDependents(manager: EntityManager, ids: string[]) {
  await publishEntries(manager, ids);
  await markDependents(manager, ids);
}

/** Unpublishes an entry in these locales. Its working copy stays. */
export async function unpublishEntry(
  manager: EntityManager,
  id: string,
  locales: readonly Locale[] = LOCALES,
) {
  await manager.query(UNPUBLISH, [id, locales]);
  await projectEntries(manager, [id]);
}

/** Publishing a revision that is published already changes nothing, not even its date. */
const PUBLISH = `
  INSERT INTO catalog.publications AS old (entry_id, locale, revision)
  SELECT id, locale, version FROM catalog.entries, unnest($2::text[]) AS locale WHERE id = ANY ($1)
  ORDER BY id, locale
  ON CONFLICT (entry_id, locale) DO UPDATE SET revision = excluded.revision, published_at = now()
  WHERE old.revision IS DISTINCT FROM excluded.revision`;

const PUBLISH_REVISION = `
  INSERT INTO catalog.publications AS old (entry_id, locale, revision) VALUES ($1, $2, $3)
  ON CONFLICT (entry_id, locale) DO UPDATE SET revision = excluded.revision, published_at = now()
  WHERE old.revision IS DISTINCT FROM excluded.revision`;

const UNPUBLISH = `UPDATE catalog.publications SET revision = NULL WHERE entry_id = $1 AND locale = ANY ($2)`;
