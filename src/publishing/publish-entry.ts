import type { EntityManager } from 'typeorm';
import { LOCALES } from '../platform/locale/locale.js';
import { projectEntries } from './project-entries.js';

/** Shows an entry's newest revision to the public, in every locale, from the end of this transaction on. */
export async function publishEntry(manager: EntityManager, id: string) {
  await manager.query(PUBLISH, [id, LOCALES]);
  await projectEntries(manager, [id]);
}

/** Takes an entry away from the public. Its working copy stays. */
export async function unpublishEntry(manager: EntityManager, id: string) {
  await manager.query('DELETE FROM catalog.publications WHERE entry_id = $1', [id]);
  await projectEntries(manager, [id]);
}

/** Publishing what is published already changes nothing, not even its date. */
const PUBLISH = `
  INSERT INTO catalog.publications AS old (entry_id, locale, revision)
  SELECT id, locale, version FROM catalog.entries, unnest($2::text[]) AS locale WHERE id = $1
  ORDER BY locale
  ON CONFLICT (entry_id, locale) DO UPDATE SET revision = excluded.revision, published_at = now()
  WHERE old.revision <> excluded.revision`;
