import { Injectable, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Statement } from '../../platform/database/read-database.js';
import type { Locale } from '../../platform/locale/locale.js';
import type { SearchResponse } from './catalog-search.js';
import type { SearchView } from '../results/search.view.js';
import { Indexer } from '../indexing/indexer.js';

const FLUSH_MS = 2_000;
/** Most texts that wait to be counted; whoever floods the box fills no memory. */
const MOST_WAITING = 10_000;
/** Longest text that is kept, in characters. */
const LONGEST = 60;

/** Most different texts that are kept of a day; of more, only those that are known already are counted. */
const MAX_PER_DAY = 20_000;

/** Days for which they are kept. */
const KEPT_DAYS = 90;

/** What may be somebody's address or number is not kept. */
const PERSONAL = /@|\d{7,}/;

export interface QueryCount {
  query: string;
  searches: number;
  /** How many of them found nothing. */
  empty: number;
}

interface Waiting {
  locale: Locale;
  query: string;
  searches: number;
  empty: number;
}

/** Counts what shoppers type, per day and locale, and what of it finds nothing. */
@Injectable()
export class QueryCounts implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private waiting = new Map<string, Waiting>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly indexer: Indexer) {}

  onApplicationBootstrap() {
    this.timer = setInterval(() => void this.flush().catch(() => undefined), FLUSH_MS).unref();
  }

  async beforeApplicationShutdown() {
    clearInterval(this.timer);
    await this.flush().catch(() => undefined);
  }

  /** The answer to a shopper's search, counted once however many pages of it are read. Costs no waiting. */
  counted({ view, normalised }: SearchResponse, locale: Locale): SearchView {
    if (view.page === 1) this.count(normalised, locale, view.total > 0);
    return view;
  }

  private count(normalised: string, locale: Locale, found: boolean) {
    const query = normalised.replace(/\s+/g, ' ').trim();
    if (query === '' || [...query].length > LONGEST || PERSONAL.test(query)) return;
    const key = `${locale} ${query}`;
    const known = this.waiting.get(key) ?? { locale, query, searches: 0, empty: 0 };
    if (known.searches === 0 && this.waiting.size >= MOST_WAITING) return;
    known.searches++;
    if (!found) known.empty++;
    this.waiting.set(key, known);
  }

  /** The most frequent of a day, or the most frequent that found nothing. */
  async top(day: string, locale: Locale, onlyEmpty: boolean, limit: number): Promise<QueryCount[]> {
    return this.indexer.database.rows<QueryCount & QueryResultRow>(TOP, [day, locale, onlyEmpty, limit]);
  }

  private async flush() {
    if (this.waiting.size === 0) return;
    const counts = [...this.waiting.values()];
    this.waiting = new Map();
    await this.indexer.database.rows(ADD, [JSON.stringify(counts), MAX_PER_DAY]);
    await this.indexer.database.rows(PURGE, [KEPT_DAYS]);
  }
}

const ADD: Statement = {
  name: 'add-queries',
  text: `
    WITH today AS (SELECT (now() AT TIME ZONE 'UTC')::date AS day),
    counted AS (
      SELECT today.day, row.*, known.day IS NOT NULL AS is_known,
             row_number() OVER (PARTITION BY known.day IS NULL ORDER BY row.searches DESC) AS place
      FROM today CROSS JOIN
           jsonb_to_recordset($1) AS row (locale text, query text, searches integer, empty integer)
      LEFT JOIN search.queries AS known
        ON known.day = today.day AND known.locale = row.locale AND known.query = row.query)
    INSERT INTO search.queries AS old (day, locale, query, searches, empty)
    SELECT day, locale, query, searches, empty FROM counted
    WHERE is_known OR place <= $2 - (SELECT count(*) FROM search.queries JOIN today USING (day))
    ORDER BY locale, query
    ON CONFLICT (day, locale, query) DO UPDATE
      SET searches = old.searches + excluded.searches, empty = old.empty + excluded.empty`,
};

const PURGE: Statement = {
  name: 'purge-queries',
  text: `DELETE FROM search.queries WHERE day < (now() AT TIME ZONE 'UTC')::date - $1::integer`,
};

const TOP: Statement = {
  name: 'top-queries',
  text: `
    SELECT query, searches, empty FROM search.queries
    WHERE day = $1 AND locale = $2 AND (NOT $3::boolean OR empty > 0)
    ORDER BY CASE WHEN $3 THEN empty ELSE searches END DESC, query LIMIT $4`,
};
