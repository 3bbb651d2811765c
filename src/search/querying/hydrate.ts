import type { QueryResultRow } from 'pg';
import type { ReadDatabase, Statement } from '../../platform/database/read-database.js';
import type { Locale } from '../../platform/locale/locale.js';
import { type Label, readLabels } from './facet-labels.js';
import type { FacetCounts } from './found.js';
import type { Cards, PublishedCard, Stamped } from './cards.js';

export interface Hydrated {
  cards: Map<string, PublishedCard>;
  labels: Label[];
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
  counts: FacetCounts[],
  locale: Locale,
  uid: string | null,
): Promise<Hydrated> {
  const [rows, labels] = await Promise.all([
    database.rows<Row>(ROWS, [locale, ids, uid]),
    readLabels(database, counts, locale),
  ]);
  const living = rows.filter((row): row is Row & Stamped => row.stamp !== null);
  const gone = rows.filter(({ stamp }) => stamp === null).map(({ id }) => id);
  return { cards: await cards.of(database, living, locale), labels, gone };
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
