import type { EntityManager } from 'typeorm';
import { CHANNELS } from '../platform/database/locks-and-channels.js';

/** Marks published products that show one of these materials, or a category at or below one of these, as dirty. */
export async function markDependents(manager: EntityManager, taxonomyIds: string[]) {
  await manager.query(MARK, [taxonomyIds]);
}

const MARK = `
  WITH RECURSIVE below (id) AS (
    SELECT unnest($1::uuid[])
    UNION SELECT category.id FROM catalog.categories AS category JOIN below ON category.parent_id = below.id),
  marked AS (
    INSERT INTO catalog.dirty (entry_id)
    SELECT DISTINCT id FROM published.products
    WHERE category_ids && ARRAY (SELECT id FROM below) OR material_ids && $1::uuid[]
    ORDER BY id
    ON CONFLICT (entry_id) DO UPDATE SET revision = nextval('catalog.dirty_revision')
    RETURNING 1)
  SELECT pg_notify('${CHANNELS.dirtyPages}', '') FROM marked LIMIT 1`;
