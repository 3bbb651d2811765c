import type { EntityManager } from 'typeorm';
import { CatalogError } from '../../catalog/errors.js';

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

/** @throws CatalogError invalid with every reference that leads nowhere */
export async function requireReferences(manager: EntityManager, references: References) {
  const faults = [];
  for (const [what, group] of Object.entries(references) as [keyof typeof EXISTING, Reference[]][]) {
    if (group.length === 0) continue;
    const rows = await manager.query<{ key: string }[]>(EXISTING[what], [group.map(({ key }) => key)]);
    const existing = new Set(rows.map(({ key }) => key));
    const unknown = group.filter(({ key }) => !existing.has(key));
    if (unknown.length === 0) continue;
    const known = what in TERMS ? `; known are ${await knownCodes(manager, what as keyof typeof TERMS)}` : '';
    faults.push(
      ...unknown.map(({ path, key }) => ({
        path,
        code: `unknown_${what}`,
        message: `there is no ${what} ${key}${known}`,
      })),
    );
  }
  if (faults.length > 0) throw new CatalogError('invalid', 'It refers to what does not exist.', faults);
}

async function knownCodes(manager: EntityManager, what: keyof typeof TERMS): Promise<string> {
  const rows = await manager.query<{ code: string }[]>(
    `SELECT code FROM catalog.${TERMS[what]} ORDER BY position, code`,
  );
  return rows.map(({ code }) => code).join(', ');
}
