import type { EntityManager } from 'typeorm';
import type { BulkType } from '../../../catalog/entities/operations/job.entity.js';
import type { ImportRecord, RowError } from './import-record.js';

/** Which entry each draft is about: null for a new one; or why that cannot be said. */
export async function identify(
  manager: Pick<EntityManager, 'query'>,
  type: BulkType,
  drafts: ImportRecord[],
): Promise<Map<ImportRecord, { id: string | null; faults: RowError[] }>> {
  const keys = (kind: string) =>
    drafts.flatMap(({ names }) => names.flatMap((name) => (name.kind === kind ? [name.key] : [])));
  const rows = await manager.query<{ kind: string; key: string; id: string }[]>(OWNERS, [
    ...[type, keys('sku'), keys('slug')],
  ]);
  const owners = new Map(rows.map(({ kind, key, id }) => [`${kind} ${key}`, id]));
  return new Map(drafts.map((draft) => [draft, identityOf(draft, owners)]));
}

/** An id is believed before a SKU, and a SKU before a slug. */
function identityOf({ names, row }: ImportRecord, owners: Map<string, string>) {
  const said = names.find(({ kind }) => kind === 'id');
  if (said) return { id: said.key, faults: [] };
  for (const kind of ['sku', 'slug']) {
    const own = names.filter((name) => name.kind === kind);
    const found = [...new Set(own.flatMap(({ key }) => owners.get(`${kind} ${key}`) ?? []))];
    if (found.length === 1) return { id: found[0] ?? null, faults: [] };
    if (found.length === 0) continue;
    const message = `belongs, with others of this entry, to different ones: ${found.join(', ')}`;
    return { id: null, faults: [{ ...(own[0]?.at ?? { row }), code: 'ambiguous', message }] };
  }
  return { id: null, faults: [] };
}

/** Former slugs lead to an entry, too, but are not its own. */
const OWNERS = `
  SELECT 'sku' AS kind, sku_key AS key, product_id AS id FROM catalog.variants WHERE $1 = 'product' AND sku_key = ANY ($2)
  UNION ALL
  SELECT 'slug', slug.locale || ' ' || slug.slug, entry.id
  FROM unnest($3::text[]) AS asked (key)
  JOIN catalog.slugs AS slug ON slug.type = $1 AND slug.locale = split_part(asked.key, ' ', 1)
    AND slug.slug = split_part(asked.key, ' ', 2)
  JOIN catalog.entries AS entry ON entry.id = slug.entry_id AND entry.deleted_at IS NULL
  JOIN catalog.revisions AS revision ON revision.entry_id = entry.id AND revision.number = entry.version
  WHERE revision.content -> 'slug' ->> slug.locale = slug.slug`;
