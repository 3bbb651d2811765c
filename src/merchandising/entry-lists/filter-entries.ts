import type { EntryType } from '../../catalog/entities/entries/entry.entity.js';
import type { EntryFilter } from './list-entries.input.js';
import { likePatterns } from './entry-text.js';
import { WITH_STATUS } from '../entries/entry-record.js';

/** Values $1 to $8 of {@link FILTER}. */
export function filterValues(type: EntryType, filter: Partial<EntryFilter>): unknown[] {
  const { status, q, state = 'active', completenessBelow, locale, category, material } = filter;
  return [
    type,
    status ?? null,
    likePatterns(q),
    state,
    completenessBelow ?? null,
    locale ?? null,
    category ?? null,
    material ?? null,
  ];
}

/** FROM and WHERE for the entries of a type that match a filter, `AS entry`, with their status. */
export const FILTER = `
  FROM catalog.entries AS entry JOIN catalog.entry_texts AS entry_text ON entry_text.entry_id = entry.id ${WITH_STATUS}
  WHERE entry.type = $1
    AND CASE $4 WHEN 'deleted' THEN entry.deleted_at > now() - interval '30 days'
          ELSE entry.deleted_at IS NULL AND (entry.archived_at IS NOT NULL) = ($4 = 'archived') END
    AND ($2::text IS NULL OR coalesce(public.status, 'draft') = $2)
    AND ($3::text[] IS NULL OR entry_text.text LIKE ($3::text[])[1] OR entry_text.text LIKE ($3::text[])[2] OR entry_text.text IS NULL AND (
      entry.name ->> 'zh-CN' ILIKE ($3::text[])[3] OR entry.name ->> 'en' ILIKE ($3::text[])[3]
      OR EXISTS (
        SELECT FROM catalog.variants WHERE variants.product_id = entry.id AND variants.sku ILIKE ($3::text[])[3])))
    AND ($5::integer IS NULL OR EXISTS (
      SELECT FROM catalog.completeness
      WHERE entry_id = entry.id AND score < $5 AND ($6::text IS NULL OR completeness.locale = $6)))
    AND ($7::uuid IS NULL OR EXISTS (
      WITH RECURSIVE below (id) AS (
        SELECT $7::uuid
        UNION SELECT category.id FROM catalog.categories AS category JOIN below ON category.parent_id = below.id)
      SELECT FROM catalog.product_categories AS link JOIN below ON below.id = link.category_id
      WHERE link.product_id = entry.id))
    AND ($8::uuid IS NULL OR EXISTS (
      SELECT FROM catalog.product_materials AS link WHERE link.product_id = entry.id AND link.material_id = $8))`;
