import type { QueryResultRow } from 'pg';
import type { Statement } from '../../platform/database/read-database.js';
import type { SearchDatabase, SearchIndex } from './search-indexes.js';

interface IndexLag {
  /** Entries whose documents are out of date. */
  backlog: number;
  /** Age of the oldest of them, in seconds. */
  lagSeconds: number;
  /** Entries that the engine refuses. */
  setAside: number;
}

export interface IndexStatus extends IndexLag {
  uid: string;
  state: SearchIndex['state'];
  createdAt: Date;
  /** The latest reconciliation; null before the first. */
  reconciliation: Reconciliation | null;
}

export interface Reconciliation {
  startedAt: string;
  finishedAt: string;
  /** Documents that differed, by kind; they were marked dirty. */
  changed: number;
  missing: number;
  orphaned: number;
}

export interface RefusedEntry {
  indexUid: string;
  entryId: string;
  error: string;
  attempts: number;
  notBefore: Date;
}

/** State and lag of each index of this fingerprint. */
export async function indexStatus(database: SearchDatabase, fingerprint: string): Promise<IndexStatus[]> {
  return database.rows<IndexStatus & QueryResultRow>(STATUS, [fingerprint]);
}

/** Lag of the live index, or of the one being built where none is live. */
export async function indexLag(database: SearchDatabase, fingerprint: string): Promise<IndexLag> {
  const [first] = await indexStatus(database, fingerprint);
  return first ?? { backlog: 0, lagSeconds: 0, setAside: 0 };
}

/** The entries that the engine refuses, the latest refusal first. */
export async function refusedEntries(database: SearchDatabase, fingerprint: string): Promise<RefusedEntry[]> {
  return database.rows<RefusedEntry & QueryResultRow>(REFUSED, [fingerprint]);
}

const STATUS: Statement = {
  name: 'index-status',
  text: `
    SELECT indexes.uid, indexes.state, indexes.created_at AS "createdAt", indexes.reconciliation,
           count(dirty.entry_id) FILTER (WHERE dirty.error IS NULL)::int AS backlog,
           count(dirty.error)::int AS "setAside",
           coalesce(extract(epoch FROM now() - min(dirty.marked_at) FILTER (WHERE dirty.error IS NULL)), 0)::float8
             AS "lagSeconds"
    FROM search.indexes LEFT JOIN search.dirty AS dirty ON dirty.index_uid = indexes.uid
    WHERE indexes.fingerprint = $1 AND indexes.state <> 'retired'
    GROUP BY indexes.uid ORDER BY indexes.state = 'live' DESC, indexes.created_at`,
};

const REFUSED: Statement = {
  name: 'refused-entries',
  text: `
    SELECT dirty.index_uid AS "indexUid", dirty.entry_id AS "entryId", dirty.error, dirty.attempts,
           dirty.not_before AS "notBefore"
    FROM search.dirty AS dirty JOIN search.indexes ON indexes.uid = dirty.index_uid
    WHERE indexes.fingerprint = $1 AND dirty.error IS NOT NULL
    ORDER BY dirty.not_before DESC LIMIT 100`,
};
