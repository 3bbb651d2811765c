import { isDeepStrictEqual } from 'node:util';
import { isUUID } from 'class-validator';
import type { Statement } from '../../platform/database/read-database.js';
import type { SearchEngine } from '../engine/search-engine.js';
import { readDocuments } from './read-documents.js';
import type { SearchDocument } from '../documents/search-document.js';
import { type SearchDatabase, markDirty } from './search-indexes.js';

export interface Drift {
  /** Keys of documents that differ from the published rows. */
  changed: string[];
  /** Keys of documents that the index lacks. */
  missing: string[];
  /** Keys of documents without a published row. */
  orphaned: string[];
}

/** Entries per comparison; the event loop is free between two. */
const CHUNK = 100;

/**
 * Compares every document of an index with the published rows, content included, and marks the entries that differ as
 * dirty. Entries that are dirty already are left to the indexer and do not count.
 */
export async function reconcile(engine: SearchEngine, database: SearchDatabase, uid: string): Promise<Drift> {
  const drift: Drift = { changed: [], missing: [], orphaned: [] };
  const expectedKeys = new Set<string>();
  const published = await database.rows<{ id: string }>(PUBLISHED);
  for (let start = 0; start < published.length; start += CHUNK) {
    const ids = published.slice(start, start + CHUNK).map(({ id }) => id);
    const first = await differences(engine, database, uid, ids, expectedKeys);
    // An edit may have come between reading rows and documents; what differs a second time is drift.
    const second =
      first.ids.size === 0 ? first : await differences(engine, database, uid, [...first.ids], expectedKeys);
    drift.changed.push(...second.changed);
    drift.missing.push(...second.missing);
    await repair(engine, database, uid, [...second.ids]);
  }
  const orphans = await orphansOf(engine, database, uid, expectedKeys);
  drift.orphaned.push(...orphans);
  await repair(engine, database, uid, orphans.map(entryOf), orphans);
  return drift;
}

async function differences(
  engine: SearchEngine,
  database: SearchDatabase,
  uid: string,
  ids: string[],
  expectedKeys: Set<string>,
) {
  const expected = await readDocuments(database, ids);
  const keys = expected.map(({ key }) => key);
  for (const key of keys) expectedKeys.add(key);
  const stored = new Map((await engine.documents(uid, keys)).map((document) => [document.key, document]));
  const dirty = await dirtyAmong(database, uid, ids);
  const compared = expected.filter(({ id }) => !dirty.has(id));
  const missing = compared.filter(({ key }) => !stored.has(key));
  const changed = compared.filter((document) => {
    const other = stored.get(document.key);
    return other !== undefined && !isDeepStrictEqual(throughJson(document), other);
  });
  return {
    ids: new Set([...missing, ...changed].map(({ id }) => id)),
    missing: missing.map(({ key }) => key),
    changed: changed.map(({ key }) => key),
  };
}

/** As the engine returns it. */
const throughJson = (document: SearchDocument) => JSON.parse(JSON.stringify(document)) as unknown;

const entryOf = (key: string) => key.split('_')[0] ?? '';

async function orphansOf(
  engine: SearchEngine,
  database: SearchDatabase,
  uid: string,
  expectedKeys: ReadonlySet<string>,
): Promise<string[]> {
  const unexpected = (await engine.keys(uid)).filter((key) => !expectedKeys.has(key));
  const ids = [...new Set(unexpected.map(entryOf))].filter((id) => isUUID(id));
  // Entries that were published or edited since the comparison began are not orphans.
  const publishedKeys = new Set((await readDocuments(database, ids)).map(({ key }) => key));
  const dirty = await dirtyAmong(database, uid, ids);
  return unexpected.filter((key) => !publishedKeys.has(key) && !dirty.has(entryOf(key)));
}

async function repair(
  engine: SearchEngine,
  database: SearchDatabase,
  uid: string,
  ids: string[],
  orphans: string[] = [],
) {
  const entries = [...new Set(ids)].filter((id) => isUUID(id));
  if (entries.length > 0) await markDirty(database, uid, entries);
  // Keys that name no entry cannot have a dirty row, so they are deleted here.
  const foreignKeys = orphans.filter((key) => !/^[\da-f-]{36}_(zh-CN|en)$/.test(key));
  if (foreignKeys.length > 0) await (await engine.apply(uid, [], foreignKeys))();
}

async function dirtyAmong(database: SearchDatabase, uid: string, ids: string[]): Promise<Set<string>> {
  const rows = await database.rows<{ id: string }>(DIRTY, [uid, ids]);
  return new Set(rows.map(({ id }) => id));
}

const PUBLISHED: Statement = {
  name: 'all-published',
  text: 'SELECT id FROM published.products UNION SELECT id FROM published.articles ORDER BY id',
};

const DIRTY: Statement = {
  name: 'dirty-among',
  text: 'SELECT entry_id AS id FROM search.dirty WHERE index_uid = $1 AND entry_id = ANY ($2::uuid[])',
};
