import type { QueryResultRow } from 'pg';
import type { Statement } from '../../platform/database/read-database.js';
import type { SearchDatabase, SearchIndex } from './search-indexes.js';

interface IndexLag {
  /** Number of dirty rows: entries whose documents are out of date. */
  backlog: number;
  /** Age of the oldest dirty row, in seconds. */
  lagSeconds: number;
  /** Number of entries that the engine refuses. */
  refusedCount: number;
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
  /** Numbers of documents that differed, which were marked to be written again. */
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

/** The state and lag of every index of this fingerprint, the live one first. */
export async function listIndexStatus(database: SearchDatabase, fingerprint: string): Promise<IndexStatus[]> {
  return database.rows<IndexStatus & QueryResultRow>(STATUS, [fingerprint]);
}

/** The lag of the live index; before there is one, of the index that is filling. */
export async function getIndexLag(database: SearchDatabase, fingerprint: string): Promise<IndexLag> {
  const [first] = await listIndexStatus(database, fingerprint);
  return first ?? { backlog: 0, lagSeconds: 0, refusedCount: 0 };
}

/** The entries that the engine refuses, the latest refusal first. */
export async function listRefusedEntries(
  database: SearchDatabase,
  fingerprint: string,
): Promise<RefusedEntry[]> {
  return database.rows<RefusedEntry & QueryResultRow>(REFUSED, [fingerprint]);
}

const STATUS: Statement = {
  name: 'index-status',
  text: `
    SELECT indexes.uid, indexes.state, indexes.created_at AS "createdAt", indexes.reconciliation,
           count(dirty.entry_id) FILTER (WHERE dirty.error IS NULL)::int AS backlog,
           count(dirty.error)::int AS "refusedCount",
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
