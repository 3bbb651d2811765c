import type { QueryResultRow } from 'pg';
import type { ReadDatabase, Statement } from '../../platform/database/read-database.js';
import type { Locale } from '../../platform/locale/locale.js';
import { FACETS, type Facet, type FacetCounts } from './found.js';
import type { FacetsView } from './search.view.js';

/** The word for a facet's value, and what to filter by. */
export interface Label extends QueryResultRow {
  facet: Facet;
  /** As it is counted: materials and categories by id. */
  key: string;
  value: string;
  label: string;
}

/** Asks nothing where nothing is counted. */
export async function readLabels(
  database: ReadDatabase,
  counts: FacetCounts[],
  locale: Locale,
): Promise<Label[]> {
  const keys = (facet: Facet) => [...new Set(counts.flatMap((each) => Object.keys(each[facet])))];
  if (FACETS.every((facet) => keys(facet).length === 0)) return [];
  const terms = [...keys('style'), ...keys('color'), ...keys('room')];
  return database.rows<Label>(LABELS, [locale, keys('category'), keys('material'), terms]);
}

/** Counts with their words, the highest first. */
export function labelled(counts: FacetCounts, labels: Label[]): FacetsView {
  const view: FacetsView = { category: [], material: [], style: [], color: [], room: [] };
  for (const { facet, key, value, label } of labels) {
    const count = counts[facet][key];
    if (count !== undefined && count > 0) view[facet].push({ value, label, count });
  }
  for (const facet of FACETS) view[facet].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return view;
}

const LABELS: Statement = {
  name: 'facet-labels',
  text: `
    SELECT 'category' AS facet, id::text AS key, slug AS value, name AS label
    FROM published.categories WHERE locale = $1 AND id = ANY ($2::uuid[])
    UNION ALL SELECT 'material', id::text, slug, name
    FROM published.materials WHERE locale = $1 AND id = ANY ($3::uuid[])
    UNION ALL SELECT kind, code, code, coalesce(name ->> $1, name ->> 'zh-CN', code)
    FROM published.terms WHERE code = ANY ($4)`,
};
