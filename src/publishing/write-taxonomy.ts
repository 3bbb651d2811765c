import type { EntityManager } from 'typeorm';
import type { PublishedCategory, PublishedMaterial } from '../published/published-taxonomy.entity.js';

type Rows = { materials: PublishedMaterial; categories: PublishedCategory };

/** Writes published materials or categories. */
export async function writeTaxonomy<T extends keyof Rows>(manager: EntityManager, table: T, rows: Rows[T][]) {
  if (rows.length > 0) await manager.query(UPSERT[table], [JSON.stringify(rows)]);
}

const UPSERT: Record<keyof Rows, string> = {
  materials: `
    INSERT INTO published.materials (id, locale, slug, name, sort_key, kind, care)
    SELECT id, locale, slug, name, "sortKey", kind, care
    FROM jsonb_to_recordset($1) AS row (
      id uuid, locale text, slug text, name text, "sortKey" text, kind text, care text)
    ON CONFLICT (id, locale) DO UPDATE SET slug = excluded.slug, name = excluded.name,
      sort_key = excluded.sort_key, kind = excluded.kind, care = excluded.care`,
  categories: `
    INSERT INTO published.categories (id, locale, slug, name, sort_key, parent_id, position)
    SELECT id, locale, slug, name, "sortKey", "parentId", position
    FROM jsonb_to_recordset($1) AS row (
      id uuid, locale text, slug text, name text, "sortKey" text, "parentId" uuid, position integer)
    ON CONFLICT (id, locale) DO UPDATE SET slug = excluded.slug, name = excluded.name,
      sort_key = excluded.sort_key, parent_id = excluded.parent_id, position = excluded.position`,
};
