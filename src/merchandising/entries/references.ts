import type { EntityManager } from 'typeorm';
import { PICTURE_PATH } from '../../platform/media/picture-path.js';
import type { Edit, EntryContent, Violation } from '../common/entry-type-definition.js';

/** Something an entry refers to: where it does, and by which id or code. */
interface Reference {
  path: string;
  key: string;
}

/** How to ask which of some keys exist. */
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
  // Held: it cannot be deleted before what shows it is there.
  picture: 'SELECT hash AS key FROM catalog.media WHERE hash = ANY ($keys::text[]) FOR KEY SHARE',
  sku: 'SELECT sku_key AS key FROM catalog.variants WHERE sku_key = ANY ($keys::text[])',
};

type Kind = keyof typeof EXISTING;

const KINDS = Object.keys(EXISTING) as Kind[];

/** Of all kinds at once. */
const ALL_EXISTING = KINDS.map(
  (kind, index) =>
    `SELECT '${kind}' AS kind, key FROM (${EXISTING[kind].replace('$keys', `$${index + 1}`)}) AS each`,
).join(' UNION ALL ');

/** Short lists, worth showing to who missed them. */
const TERMS = { style: 'styles', color: 'colors', room: 'rooms' };

/** A picture that was uploaded; what is elsewhere on the web is not asked for. */
export function pictureAt(path: string, url: string | undefined): Reference[] {
  const hash = PICTURE_PATH.exec(url ?? '')?.[1];
  return hash === undefined ? [] : [{ path, key: hash }];
}

/** Pictures that a text shows by their paths; what has a host before it may be somebody else's. */
export function picturesIn(path: string, texts: string[]): Reference[] {
  const found = texts.flatMap((text) => [...text.matchAll(SHOWN)].map(([, hash = '']) => hash));
  return [...new Set(found)].map((key) => ({ path, key }));
}

const SHOWN = /(?<![\w.:-])\/media\/([\w-]{43})\//g;

export type References = Partial<Record<Kind, Reference[]>>;

/** Every reference that leads nowhere, asked for all edits at once. */
export async function danglingReferences<Content extends EntryContent>(
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
  const known = new Map<Kind, string>();
  for (const kind of new Set(unknown.map((each) => each.kind)))
    if (kind in TERMS)
      known.set(kind, `; known are ${await knownCodes(manager, kind as keyof typeof TERMS)}`);
  return unknown.map(({ id, kind, path, key }) => {
    const message = `there is no ${kind} ${key}${known.get(kind) ?? ''}`;
    return { id, code: 'invalid', error: { path, code: `unknown_${kind}`, message } };
  });
}

async function knownCodes(manager: EntityManager, what: keyof typeof TERMS): Promise<string> {
  const rows = await manager.query<{ code: string }[]>(
    `SELECT code FROM catalog.${TERMS[what]} ORDER BY position, code`,
  );
  return rows.map(({ code }) => code).join(', ');
}
