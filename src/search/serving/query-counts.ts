import { Injectable, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Statement } from '../../platform/database/read-database.js';
import type { Locale } from '../../platform/locale/locale.js';
import type { SearchResult } from './catalog-search.js';
import type { SearchView } from '../results/search.view.js';
import { Indexer } from '../indexing/indexer.js';

const FLUSH_MS = 2_000;
/** Most texts that are held in memory between two writes, so that a flood of searches cannot exhaust it. */
const MAX_PENDING = 10_000;
/** Longest text that is stored, in characters. */
const MAX_LENGTH = 60;

/** Most distinct texts that are stored a day; beyond it only those already stored are counted. */
const MAX_PER_DAY = 20_000;

/** Days after which counts are deleted. */
const RETENTION_DAYS = 90;

/** Possible e-mail addresses and telephone numbers are not stored. */
const PERSONAL = /@|\d{7,}/;

export interface QueryCountRow {
  query: string;
  searches: number;
  /** How many of them had no hits. */
  empty: number;
}

interface PendingCount {
  locale: Locale;
  query: string;
  searches: number;
  empty: number;
}

/** Counts what shoppers search for, by day and locale, and how often it had no hits. */
@Injectable()
export class QueryCounts implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private pending = new Map<string, PendingCount>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly indexer: Indexer) {}

  onApplicationBootstrap() {
    this.timer = setInterval(() => void this.flush().catch(() => undefined), FLUSH_MS).unref();
  }

  async beforeApplicationShutdown() {
    clearInterval(this.timer);
    await this.flush().catch(() => undefined);
  }

  /** Counts a search by its first page and returns the response. The write follows later. */
  countAndView({ view, normalised }: SearchResult, locale: Locale): SearchView {
    if (view.page === 1) this.count(normalised, locale, view.total > 0);
    return view;
  }

  private count(normalised: string, locale: Locale, hasHits: boolean) {
    const query = normalised.replace(/\s+/g, ' ').trim();
    if (query === '' || [...query].length > MAX_LENGTH || PERSONAL.test(query)) return;
    const key = `${locale} ${query}`;
    const known = this.pending.get(key) ?? { locale, query, searches: 0, empty: 0 };
    if (known.searches === 0 && this.pending.size >= MAX_PENDING) return;
    known.searches++;
    if (!hasHits) known.empty++;
    this.pending.set(key, known);
  }

  /** The most frequent of a day, or the most frequent without hits. */
  async top(day: string, locale: Locale, onlyEmpty: boolean, limit: number): Promise<QueryCountRow[]> {
    return this.indexer.database.rows<QueryCountRow & QueryResultRow>(TOP, [day, locale, onlyEmpty, limit]);
  }

  private async flush() {
    if (this.pending.size === 0) return;
    const counts = [...this.pending.values()];
    this.pending = new Map();
    await this.indexer.database.rows(ADD, [JSON.stringify(counts), MAX_PER_DAY]);
    await this.indexer.database.rows(PURGE, [RETENTION_DAYS]);
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
