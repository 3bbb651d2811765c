import type { EntityManager } from 'typeorm';
import { MEDIA_PATH } from '../../platform/media/media-path.js';
import type { Edit, EntryContent, Violation } from '../common/entry-type-definition.js';

/** A reference of an entry: the path of the field, and the id or code in it. */
interface EntryReference {
  path: string;
  key: string;
}

/** Statements that select those of some keys that exist. */
const EXISTING = {
  material: 'SELECT id::text AS key FROM catalog.materials WHERE id = ANY ($keys::uuid[])',
  category: 'SELECT id::text AS key FROM catalog.categories WHERE id = ANY ($keys::uuid[])',
  entry: `
    SELECT id::text AS key FROM catalog.entries
    WHERE id = ANY ($keys::uuid[]) AND type IN ('product', 'article') AND deleted_at IS NULL`,
  product: 'SELECT id::text AS key FROM catalog.products WHERE id = ANY ($keys::uuid[])',
  style: 'SELECT code AS key FROM catalog.styles WHERE code = ANY ($keys::text[])',
  color: 'SELECT code AS key FROM catalog.colors WHERE code = ANY ($keys::text[])',
  room: 'SELECT code AS key FROM catalog.rooms WHERE code = ANY ($keys::text[])',
  // Locked, so that it cannot be deleted before the referring revision is committed.
  image: 'SELECT hash AS key FROM catalog.media WHERE hash = ANY ($keys::text[]) FOR KEY SHARE',
  sku: 'SELECT sku_key AS key FROM catalog.variants WHERE sku_key = ANY ($keys::text[])',
};

type Kind = keyof typeof EXISTING;

const KINDS = Object.keys(EXISTING) as Kind[];

/** All kinds in one statement. */
const ALL_EXISTING = KINDS.map(
  (kind, index) =>
    `SELECT '${kind}' AS kind, key FROM (${EXISTING[kind].replace('$keys', `$${index + 1}`)}) AS each`,
).join(' UNION ALL ');

/** Tables of attributes, whose codes are few enough to list in an error. */
const ATTRIBUTE_TABLES = { style: 'styles', color: 'colors', room: 'rooms' };

/** The reference to an uploaded image; none for other URLs. */
export function imageReference(path: string, url: string | undefined): EntryReference[] {
  const hash = MEDIA_PATH.exec(url ?? '')?.[1];
  return hash === undefined ? [] : [{ path, key: hash }];
}

/** References to uploaded images in texts, by path. A URL with a host may be another site's. */
export function imageReferencesIn(path: string, texts: string[]): EntryReference[] {
  const hashes = texts.flatMap((text) => [...text.matchAll(MEDIA_PATHS)].map(([, hash = '']) => hash));
  return [...new Set(hashes)].map((key) => ({ path, key }));
}

const MEDIA_PATHS = /(?<![\w.:-])\/media\/([\w-]{43})\//g;

export type References = Partial<Record<Kind, EntryReference[]>>;

/** Finds references to entries, codes and images that do not exist, with one query for all edits. */
export async function findDanglingReferences<Content extends EntryContent>(
  manager: EntityManager,
  edits: Edit<Content>[],
  referencesOf: (content: Content) => References,
): Promise<Violation[]> {
  const all = edits.flatMap(({ id, content }) => {
    const references = referencesOf(content);
    return KINDS.flatMap((kind) => (references[kind] ?? []).map((reference) => ({ id, kind, ...reference })));
  });
  if (all.length === 0) return [];
  const keys = KINDS.map((kind) => [
    ...new Set(all.filter((each) => each.kind === kind).map(({ key }) => key)),
  ]);
  const rows = await manager.query<{ kind: Kind; key: string }[]>(ALL_EXISTING, keys);
  const existing = new Set(rows.map(({ kind, key }) => `${kind} ${key}`));
  const unknown = all.filter(({ kind, key }) => !existing.has(`${kind} ${key}`));
  const knownCodesByKind = new Map<Kind, string>();
  for (const kind of new Set(unknown.map((each) => each.kind)))
    if (kind in ATTRIBUTE_TABLES)
      knownCodesByKind.set(
        kind,
        `; known are ${await knownCodes(manager, kind as keyof typeof ATTRIBUTE_TABLES)}`,
      );
  return unknown.map(({ id, kind, path, key }) => {
    const message = `there is no ${kind} ${key}${knownCodesByKind.get(kind) ?? ''}`;
    return { id, code: 'invalid', error: { path, code: `unknown_${kind}`, message } };
  });
}

async function knownCodes(manager: EntityManager, what: keyof typeof ATTRIBUTE_TABLES): Promise<string> {
  const rows = await manager.query<{ code: string }[]>(
    `SELECT code FROM catalog.${ATTRIBUTE_TABLES[what]} ORDER BY position, code`,
  );
  return rows.map(({ code }) => code).join(', ');
}
