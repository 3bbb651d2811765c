import type { QueryResultRow } from 'pg';
import type { Statement } from '../../platform/database/read-database.js';
import { CHANNELS, LOCKS } from '../../platform/database/locks-and-channels.js';

export const INDEX_STATES = ['registered', 'filling', 'live', 'retired'] as const;

/** An index in the engine; the migration `create-search` explains its states. */
export interface SearchIndex {
  uid: string;
  fingerprint: string;
  state: (typeof INDEX_STATES)[number];
  createdAt: Date;
  changedAt: Date;
}

/** A pool, or a connection in a transaction, with the storefront's role. */
export interface SearchDatabase {
  rows<Row extends QueryResultRow>(statement: Statement, values?: unknown[]): Promise<Row[]>;
}

export async function listIndexes(database: SearchDatabase): Promise<SearchIndex[]> {
  return database.rows<SearchIndex & QueryResultRow>(LIST);
}

/**
 * Registers a new index of this fingerprint, unless one is being built already.
 * @returns the uid of the index that is being built
 */
export async function registerIndex(database: SearchDatabase, catalogue: string, fingerprint: string) {
  await database.rows(REGISTER, [`${catalogue}-${fingerprint}`, fingerprint]);
  const [building] = await database.rows<{ uid: string }>(BUILDING, [fingerprint]);
  return building?.uid;
}

type State = SearchIndex['state'];

/** Does nothing where the index is not in state `from` any more. */
export async function setState(database: SearchDatabase, uid: string, from: State, to: State) {
  await database.rows(SET_STATE, [uid, from, to]);
}

/** Retires the index that is being built. @returns false where there is none */
export async function cancelRebuild(database: SearchDatabase, fingerprint: string): Promise<boolean> {
  return (await database.rows(CANCEL, [fingerprint])).length > 0;
}

export async function deleteIndexRow(database: SearchDatabase, uid: string) {
  await database.rows(DELETE, [uid]);
}

/** Marks every published entry as dirty for this index. */
export async function markAllDirty(database: SearchDatabase, uid: string) {
  await database.rows(MARK_ALL, [uid]);
}

/** Marks entries as dirty for this index, so that their documents are written again. */
export async function markDirty(database: SearchDatabase, uid: string, ids: string[]) {
  await database.rows(MARK_DIRTY, [uid, ids]);
}

/** Postpones refused entries, so that they are not retried with every batch: by 1 s, 2 s, 4 s … up to 10 minutes. */
export async function postponeRefused(
  database: SearchDatabase,
  uid: string,
  refused: ReadonlyMap<string, string>,
) {
  if (refused.size > 0) await database.rows(POSTPONE, [uid, [...refused.keys()], [...refused.values()]]);
}

/** Whether the engine refused no more than ten entries, or one in a hundred. */
export async function isComplete(database: SearchDatabase, uid: string): Promise<boolean> {
  const [row] = await database.rows<{ complete: boolean }>(IS_COMPLETE, [uid]);
  return row?.complete === true;
}

const LIST: Statement = {
  name: 'list-indexes',
  text: `
    SELECT uid, fingerprint, state, created_at AS "createdAt", changed_at AS "changedAt"
    FROM search.indexes ORDER BY created_at, uid`,
};

/** The lock waits for every transaction that may not see the new row, and so writes no dirty row for it. */
const REGISTER: Statement = {
  name: 'register-index',
  text: `
    WITH alone AS MATERIALIZED (SELECT pg_advisory_xact_lock(${LOCKS.searchIndexes}))
    INSERT INTO search.indexes (uid, fingerprint)
    SELECT $1 || '-' || nextval('search.index_number'), $2 FROM alone
    ON CONFLICT (fingerprint) WHERE state IN ('registered', 'filling') DO NOTHING
    RETURNING pg_notify('${CHANNELS.dirtyDocuments}', '')`,
};

const BUILDING: Statement = {
  name: 'building-index',
  text: `SELECT uid FROM search.indexes WHERE fingerprint = $1 AND state IN ('registered', 'filling')`,
};

const SET_STATE: Statement = {
  name: 'set-index-state',
  text: `UPDATE search.indexes SET state = $3, changed_at = now() WHERE uid = $1 AND state = $2`,
};

const CANCEL: Statement = {
  name: 'cancel-rebuild',
  text: `
    UPDATE search.indexes SET state = 'retired', changed_at = now()
    WHERE fingerprint = $1 AND state IN ('registered', 'filling') RETURNING uid`,
};

const DELETE: Statement = { name: 'delete-index', text: 'DELETE FROM search.indexes WHERE uid = $1' };

const ON_CONFLICT_RENEW = `
  ON CONFLICT (index_uid, entry_id) DO UPDATE
    SET revision = nextval('search.dirty_revision'), not_before = now(), attempts = 0, error = NULL`;

const MARK_ALL: Statement = {
  name: 'mark-all',
  text: `
    INSERT INTO search.dirty (index_uid, entry_id)
    SELECT $1, id FROM (SELECT id FROM published.products UNION SELECT id FROM published.articles) AS entry
    ORDER BY id ${ON_CONFLICT_RENEW}`,
};

const MARK_DIRTY: Statement = {
  name: 'mark-dirty',
  text: `
    INSERT INTO search.dirty (index_uid, entry_id) SELECT $1, id FROM unnest($2::uuid[]) AS id ORDER BY id ${ON_CONFLICT_RENEW}
    RETURNING pg_notify('${CHANNELS.dirtyDocuments}', '')`,
};

const POSTPONE: Statement = {
  name: 'postpone-refused',
  text: `
    UPDATE search.dirty AS mark
    SET attempts = attempts + 1, error = refused.error,
        not_before = now() + least(interval '1 second' * 2 ^ least(attempts, 20), interval '10 minutes')
    FROM unnest($2::uuid[], $3::text[]) AS refused (id, error)
    WHERE mark.index_uid = $1 AND mark.entry_id = refused.id`,
};

const IS_COMPLETE: Statement = {
  name: 'is-complete',
  text: `
    SELECT count(*) <= greatest(10, (SELECT count(DISTINCT id) / 100 FROM published.products)) AS complete
    FROM search.dirty WHERE index_uid = $1 AND error IS NOT NULL`,
};
