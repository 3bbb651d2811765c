import type { ReadDatabase, Statement } from '../../platform/database/read-database.js';
import type { Locale } from '../../platform/locale/locale.js';
import type { ArticleCardView, ProductCardView } from '../../published/card.view.js';
import { FACETS, type Facet, type FacetCounts } from './found.js';
import type { FacetsView } from './search.view.js';

export interface PublishedCard {
  id: string;
  revision: number;
  card: ProductCardView | ArticleCardView;
}

interface Row {
  cards: PublishedCard[] | null;
  labels: { facet: Facet; key: string; value: string; label: string }[] | null;
  gone: string[];
}

export interface Hydrated {
  cards: Map<string, PublishedCard>;
  facets: FacetsView;
  /** Entries that are not published any more, though the index has not heard of it. */
  gone: string[];
}

/**
 * What is published of these entries at this moment, the words for these facet values, and what the index `uid` has yet
 * to forget, in one statement. A hit that is not published any more has no card, whatever the engine still believes.
 */
export async function hydrate(
  database: ReadDatabase,
  ids: string[],
  counts: FacetCounts,
  locale: Locale,
  uid: string | null,
): Promise<Hydrated> {
  const keys = (facet: Facet) => Object.keys(counts[facet]);
  const terms = [...keys('style'), ...keys('color'), ...keys('room')];
  const [row] = await database.rows<Row>(HYDRATE, [
    ...[locale, ids, keys('category'), keys('material'), terms, uid],
  ]);
  const cards = new Map((row?.cards ?? []).map((found) => [found.id, found]));
  return { cards, facets: facetsOf(counts, row?.labels ?? []), gone: row?.gone ?? [] };
}

function facetsOf(counts: FacetCounts, labels: NonNullable<Row['labels']>): FacetsView {
  const view: FacetsView = { category: [], material: [], style: [], color: [], room: [] };
  for (const { facet, key, value, label } of labels) {
    const count = counts[facet][key];
    if (count !== undefined && count > 0) view[facet].push({ value, label, count });
  }
  for (const facet of FACETS) view[facet].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return view;
}

const HYDRATE: Statement = {
  name: 'hydrate',
  text: `
    SELECT
      (SELECT json_agg(json_build_object('id', id, 'revision', revision, 'card', card::json)) FROM (
         SELECT id, revision, card FROM published.products WHERE locale = $1 AND id = ANY ($2::uuid[])
         UNION ALL SELECT id, revision, card FROM published.articles WHERE locale = $1 AND id = ANY ($2::uuid[])) AS entry
      ) AS cards,
      (SELECT jsonb_agg(jsonb_build_object('facet', facet, 'key', key, 'value', value, 'label', label)) FROM (
         SELECT 'category' AS facet, id::text AS key, slug AS value, name AS label
         FROM published.categories WHERE locale = $1 AND id = ANY ($3::uuid[])
         UNION ALL SELECT 'material', id::text, slug, name
         FROM published.materials WHERE locale = $1 AND id = ANY ($4::uuid[])
         UNION ALL SELECT kind, code, code, coalesce(name ->> $1, name ->> 'zh-CN', code)
         FROM published.terms WHERE code = ANY ($5)) AS term
      ) AS labels,
      ARRAY (
        SELECT entry_id FROM (
          SELECT entry_id FROM search.dirty WHERE index_uid = $6 ORDER BY revision DESC LIMIT 1000) AS marked
        WHERE NOT EXISTS (SELECT FROM published.products WHERE id = entry_id AND locale = $1)
          AND NOT EXISTS (SELECT FROM published.articles WHERE id = entry_id AND locale = $1)
      ) AS gone`,
};
