import type { EntityManager } from 'typeorm';
import type { BulkType } from '../../../catalog/entities/operations/job.entity.js';
import type { ImportRecord, RowError } from './import-record.js';

/** Finds the entry of each record: null for a new one, with an error where it is ambiguous. */
export async function identifyEntries(
  manager: Pick<EntityManager, 'query'>,
  type: BulkType,
  records: ImportRecord[],
): Promise<Map<ImportRecord, { id: string | null; faults: RowError[] }>> {
  const keys = (kind: string) =>
    records.flatMap(({ identifiers }) =>
      identifiers.flatMap((identifier) => (identifier.kind === kind ? [identifier.key] : [])),
    );
  const rows = await manager.query<{ kind: string; key: string; id: string }[]>(OWNERS, [
    type,
    keys('sku'),
    keys('slug'),
  ]);
  const owners = new Map(rows.map(({ kind, key, id }) => [`${kind} ${key}`, id]));
  return new Map(records.map((record) => [record, identityOf(record, owners)]));
}

/** An id takes precedence over SKUs, and SKUs over slugs. */
function identityOf({ identifiers, row }: ImportRecord, owners: Map<string, string>) {
  const byId = identifiers.find(({ kind }) => kind === 'id');
  if (byId) return { id: byId.key, faults: [] };
  for (const kind of ['sku', 'slug']) {
    const own = identifiers.filter((identifier) => identifier.kind === kind);
    const ids = [...new Set(own.flatMap(({ key }) => owners.get(`${kind} ${key}`) ?? []))];
    if (ids.length === 1) return { id: ids[0] ?? null, faults: [] };
    if (ids.length === 0) continue;
    const message = `this row and others of its entry match different entries: ${ids.join(', ')}`;
    return { id: null, faults: [{ ...(own[0]?.at ?? { row }), code: 'ambiguous', message }] };
  }
  return { id: null, faults: [] };
}

/** Current slugs only: a former slug redirects to an entry but does not identify it. */
const OWNERS = `
  SELECT 'sku' AS kind, sku_key AS key, product_id AS id FROM catalog.variants WHERE $1 = 'product' AND sku_key = ANY ($2)
  UNION ALL
  SELECT 'slug', slug.locale || ' ' || slug.slug, entry.id
  FROM unnest($3::text[]) AS candidate (key)
  JOIN catalog.slugs AS slug ON slug.type = $1 AND slug.locale = split_part(candidate.key, ' ', 1)
    AND slug.slug = split_part(candidate.key, ' ', 2)
  JOIN catalog.entries AS entry ON entry.id = slug.entry_id AND entry.deleted_at IS NULL
  JOIN catalog.revisions AS revision ON revision.entry_id = entry.id AND revision.number = entry.version
  WHERE revision.content -> 'slug' ->> slug.locale = slug.slug`;
