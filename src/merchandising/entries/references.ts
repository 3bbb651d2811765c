import type { EntityManager } from 'typeorm';
import type { Edit, EntryContent, Refusal } from './entry-kind.js';

/** Something an entry refers to: where it does, and by which id or code. */
interface Reference {
  path: string;
  key: string;
}

/** How to ask which of the keys in $1 exist. */
const EXISTING = {
  material: 'SELECT id::text AS key FROM catalog.materials WHERE id = ANY ($1::uuid[])',
  category: 'SELECT id::text AS key FROM catalog.categories WHERE id = ANY ($1::uuid[])',
  entry: `
    SELECT id::text AS key FROM catalog.entries
    WHERE id = ANY ($1::uuid[]) AND type IN ('product', 'article') AND deleted_at IS NULL`,
  product: 'SELECT id::text AS key FROM catalog.products WHERE id = ANY ($1::uuid[])',
  style: 'SELECT code AS key FROM catalog.styles WHERE code = ANY ($1)',
  color: 'SELECT code AS key FROM catalog.colors WHERE code = ANY ($1)',
  room: 'SELECT code AS key FROM catalog.rooms WHERE code = ANY ($1)',
  sku: 'SELECT sku_key AS key FROM catalog.variants WHERE sku_key = ANY ($1)',
};

/** Short lists, worth showing to who missed them. */
const TERMS = { style: 'styles', color: 'colors', room: 'rooms' };

export type References = Partial<Record<keyof typeof EXISTING, Reference[]>>;

/** Every reference that leads nowhere, asked for all edits at once. */
export async function danglingReferences<Content extends EntryContent>(
  manager: EntityManager,
  edits: Edit<Content>[],
  referencesOf: (content: Content) => References,
): Promise<Refusal[]> {
  const all = edits.map(({ id, content }) => ({ id, references: referencesOf(content) }));
  const refusals: Refusal[] = [];
  for (const what of Object.keys(EXISTING) as (keyof typeof EXISTING)[]) {
    const group = all.flatMap(({ id, references }) =>
      (references[what] ?? []).map((reference) => ({ id, ...reference })),
    );
    if (group.length === 0) continue;
    const keys = [...new Set(group.map(({ key }) => key))];
    const rows = await manager.query<{ key: string }[]>(EXISTING[what], [keys]);
    const existing = new Set(rows.map(({ key }) => key));
    const unknown = group.filter(({ key }) => !existing.has(key));
    if (unknown.length === 0) continue;
    const known = what in TERMS ? `; known are ${await knownCodes(manager, what as keyof typeof TERMS)}` : '';
    for (const { id, path, key } of unknown) {
      const message = `there is no ${what} ${key}${known}`;
      refusals.push({ id, code: 'invalid', fault: { path, code: `unknown_${what}`, message } });
    }
  }
  return refusals;
}

async function knownCodes(manager: EntityManager, what: keyof typeof TERMS): Promise<string> {
  const rows = await manager.query<{ code: string }[]>(
    `SELECT code FROM catalog.${TERMS[what]} ORDER BY position, code`,
  );
  return rows.map(({ code }) => code).join(', ');
}
