import type { QueryResultRow } from 'pg';
import type { ReadDatabase, Statement } from '../../platform/database/read-database.js';
import type { Locale } from '../../platform/locale/locale.js';
import type { Cards, PublishedCard, Stamped } from './cards.js';
import { FACETS, type Facet, type FacetCounts } from './found.js';
import type { FacetsView } from './search.view.js';

export interface Hydrated {
  cards: Map<string, PublishedCard>;
  facets: FacetsView;
  /** Entries that are not published any more, though the index has not heard of it. */
  gone: string[];
}

interface Row extends QueryResultRow {
  id: string;
  /** Null where the entry is gone. */
  stamp: string | null;
}

/**
 * What is published of these entries at this moment, the words for these facet values, and what the index `uid` has yet
 * to forget. A hit that is not published any more has no card, whatever the engine still believes.
 */
export async function hydrate(
  database: ReadDatabase,
  cards: Cards,
  ids: string[],
  counts: FacetCounts,
  locale: Locale,
  uid: string | null,
): Promise<Hydrated> {
  const [rows, facets] = await Promise.all([
    database.rows<Row>(ROWS, [locale, ids, uid]),
    labelled(database, counts, locale),
  ]);
  const living = rows.filter((row): row is Row & Stamped => row.stamp !== null);
  const gone = rows.filter(({ stamp }) => stamp === null).map(({ id }) => id);
  return { cards: await cards.of(database, living, locale), facets, gone };
}

interface Label extends QueryResultRow {
  facet: Facet;
  key: string;
  value: string;
  label: string;
}

async function labelled(database: ReadDatabase, counts: FacetCounts, locale: Locale): Promise<FacetsView> {
  const view: FacetsView = { category: [], material: [], style: [], color: [], room: [] };
  const keys = (facet: Facet) => Object.keys(counts[facet]);
  const terms = [...keys('style'), ...keys('color'), ...keys('room')];
  if (FACETS.every((facet) => keys(facet).length === 0)) return view;
  const labels = await database.rows<Label>(LABELS, [locale, keys('category'), keys('material'), terms]);
  for (const { facet, key, value, label } of labels) {
    const count = counts[facet][key];
    if (count !== undefined && count > 0) view[facet].push({ value, label, count });
  }
  for (const facet of FACETS) view[facet].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return view;
}

/** Cards are not read here: most are in memory, and only have to be known to be the present ones. */
const ROWS: Statement = {
  name: 'rows-found',
  text: `
    SELECT id, xmin::text AS stamp FROM published.products WHERE locale = $1 AND id = ANY ($2::uuid[])
    UNION ALL
    SELECT id, xmin::text FROM published.articles WHERE locale = $1 AND id = ANY ($2::uuid[])
    UNION ALL
    SELECT entry_id, NULL FROM (
      SELECT entry_id FROM search.dirty WHERE index_uid = $3 ORDER BY revision DESC LIMIT 1000) AS marked
    WHERE NOT EXISTS (SELECT FROM published.products WHERE id = entry_id AND locale = $1)
      AND NOT EXISTS (SELECT FROM published.articles WHERE id = entry_id AND locale = $1)`,
};

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
