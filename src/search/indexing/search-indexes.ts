import type { QueryResultRow } from 'pg';
import type { Statement } from '../../platform/database/read-database.js';
import { CHANNELS, LOCKS } from '../../platform/database/locks-and-channels.js';

export const INDEX_STATES = ['registered', 'filling', 'live', 'retired'] as const;

/** An index in the engine and its state: migration `create-search` says what the states mean. */
export interface SearchIndex {
  uid: string;
  fingerprint: string;
  state: (typeof INDEX_STATES)[number];
  createdAt: Date;
  changedAt: Date;
}

/** A pool, or a connection with a transaction on it, that works as the storefront's role. */
export interface SearchDatabase {
  rows<Row extends QueryResultRow>(statement: Statement, values?: unknown[]): Promise<Row[]>;
}

export async function allIndexes(database: SearchDatabase): Promise<SearchIndex[]> {
  return database.rows<SearchIndex & QueryResultRow>(ALL);
}

/**
 * Registers a new index of this fingerprint; at most one is built at a time.
 * @returns the uid of the one that is being built
 */
export async function registerIndex(database: SearchDatabase, catalogue: string, fingerprint: string) {
  await database.rows(REGISTER, [`${catalogue}-${fingerprint}`, fingerprint]);
  const [coming] = await database.rows<{ uid: string }>(COMING, [fingerprint]);
  return coming?.uid;
}

type State = SearchIndex['state'];

/** Changes nothing if the index has left this state in the meantime. */
export async function setState(database: SearchDatabase, uid: string, from: State, to: State) {
  await database.rows(SET_STATE, [uid, from, to]);
}

/** Abandons the index that is being built. False where there is none. */
export async function abandonComing(database: SearchDatabase, fingerprint: string): Promise<boolean> {
  return (await database.rows(ABANDON, [fingerprint])).length > 0;
}

export async function forgetIndex(database: SearchDatabase, uid: string) {
  await database.rows(FORGET, [uid]);
}

/** Marks everything published as dirty for this index. */
export async function markAll(database: SearchDatabase, uid: string) {
  await database.rows(MARK_ALL, [uid]);
}

/** Marks entries as dirty for all indexes. */
export async function markEntries(database: SearchDatabase, uid: string, ids: string[]) {
  await database.rows(MARK_ENTRIES, [uid, ids]);
}

/** Delays entries that the engine refused: tried again after 1 s, 2 s, 4 s … 10 minutes. */
export async function setAside(database: SearchDatabase, uid: string, refused: ReadonlyMap<string, string>) {
  if (refused.size > 0) await database.rows(SET_ASIDE, [uid, [...refused.keys()], [...refused.values()]]);
}

/** Whether an index lacks no more than ten entries, or one in a hundred, that the engine refuses. */
export async function isSound(database: SearchDatabase, uid: string): Promise<boolean> {
  const [row] = await database.rows<{ sound: boolean }>(IS_SOUND, [uid]);
  return row?.sound === true;
}

const ALL: Statement = {
  name: 'all-indexes',
  text: `
    SELECT uid, fingerprint, state, created_at AS "createdAt", changed_at AS "changedAt"
    FROM search.indexes ORDER BY created_at, uid`,
};

/** The lock waits for transactions that began before the new row was visible. */
const REGISTER: Statement = {
  name: 'register-index',
  text: `
    WITH alone AS MATERIALIZED (SELECT pg_advisory_xact_lock(${LOCKS.searchIndexes}))
    INSERT INTO search.indexes (uid, fingerprint)
    SELECT $1 || '-' || nextval('search.index_number'), $2 FROM alone
    ON CONFLICT (fingerprint) WHERE state IN ('registered', 'filling') DO NOTHING
    RETURNING pg_notify('${CHANNELS.dirtyDocuments}', '')`,
};

const COMING: Statement = {
  name: 'coming-index',
  text: `SELECT uid FROM search.indexes WHERE fingerprint = $1 AND state IN ('registered', 'filling')`,
};

const SET_STATE: Statement = {
  name: 'set-index-state',
  text: `UPDATE search.indexes SET state = $3, changed_at = now() WHERE uid = $1 AND state = $2`,
};

const ABANDON: Statement = {
  name: 'abandon-index',
  text: `
    UPDATE search.indexes SET state = 'retired', changed_at = now()
    WHERE fingerprint = $1 AND state IN ('registered', 'filling') RETURNING uid`,
};

const FORGET: Statement = { name: 'forget-index', text: 'DELETE FROM search.indexes WHERE uid = $1' };

const AGAIN = `
  ON CONFLICT (index_uid, entry_id) DO UPDATE
    SET revision = nextval('search.dirty_revision'), not_before = now(), attempts = 0, error = NULL`;

const MARK_ALL: Statement = {
  name: 'mark-all',
  text: `
    INSERT INTO search.dirty (index_uid, entry_id)
    SELECT $1, id FROM (SELECT id FROM published.products UNION SELECT id FROM published.articles) AS entry
    ORDER BY id ${AGAIN}`,
};

const MARK_ENTRIES: Statement = {
  name: 'mark-entries',
  text: `
    INSERT INTO search.dirty (index_uid, entry_id) SELECT $1, id FROM unnest($2::uuid[]) AS id ORDER BY id ${AGAIN}
    RETURNING pg_notify('${CHANNELS.dirtyDocuments}', '')`,
};

const SET_ASIDE: Statement = {
  name: 'set-aside',
  text: `
    UPDATE search.dirty AS mark
    SET attempts = attempts + 1, error = refused.error,
        not_before = now() + least(interval '1 second' * 2 ^ least(attempts, 20), interval '10 minutes')
    FROM unnest($2::uuid[], $3::text[]) AS refused (id, error)
    WHERE mark.index_uid = $1 AND mark.entry_id = refused.id`,
};

const IS_SOUND: Statement = {
  name: 'is-sound',
  text: `
    SELECT count(*) <= greatest(10, (SELECT count(DISTINCT id) / 100 FROM published.products)) AS sound
    FROM search.dirty WHERE index_uid = $1 AND error IS NOT NULL`,
};
