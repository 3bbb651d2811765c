import type { EntityManager } from 'typeorm';
import { CatalogError } from '../../catalog/errors.js';
import { markDependents } from '../../publishing/mark-dependents.js';
import { publishEntries } from '../../publishing/publish-entries.js';
import type { Author } from './author.js';
import type { EntryContent, EntryKind } from './entry-kind.js';
import { reserveSlugs } from './reserve-slugs.js';

/** Writes the next revision of an entry that exists: its content, its slugs, its guards, and who it was. */
export async function saveRevision<Content extends EntryContent>(
  manager: EntityManager,
  kind: EntryKind<Content>,
  entry: { id: string; version: number; isPublic: boolean },
  content: Content,
  author: Author,
) {
  const { id, version } = entry;
  const name = kind.nameOf(content);
  const [, updated] = await manager.query<[unknown, number]>(NEXT_VERSION, [id, version, name]);
  if (updated !== 1) throw new CatalogError('version_conflict', 'Somebody else was faster.', [], {});
  const slugs = kind.slugOf && {
    slug: await reserveSlugs(manager, { id, type: kind.type, name, slug: kind.slugOf(content) }),
  };
  await manager.query(REVISION, [id, version, { ...content, ...slugs }, author.actor, author.requestId]);
  await kind.writeGuards(manager, id, content);
  if (!kind.isVocabulary || !entry.isPublic) return;
  await publishEntries(manager, [id]);
  await markDependents(manager, id);
}

/** $2 is the version that is being written; a new entry has it already. */
const NEXT_VERSION = `
  UPDATE catalog.entries SET version = $2, name = $3, updated_at = now()
  WHERE id = $1 AND version IN ($2 - 1, $2) AND deleted_at IS NULL`;

const REVISION = `
  INSERT INTO catalog.revisions (entry_id, number, content, actor, request_id) VALUES ($1, $2, $3, $4, $5)`;
