import { isDeepStrictEqual } from 'node:util';
import { isUUID } from 'class-validator';
import type { Statement } from '../../platform/database/read-database.js';
import type { SearchEngine } from '../engine/search-engine.js';
import { readDocuments } from './read-documents.js';
import type { SearchDocument } from '../documents/search-document.js';
import { type SearchDatabase, markEntries } from './search-indexes.js';

export interface Drift {
  /** Documents that differ from what is published. */
  changed: string[];
  /** Published entries without a document. */
  missing: string[];
  /** Documents without a published entry. */
  orphaned: string[];
}

/** Entries per batch; the event loop runs between batches. */
const LOT = 100;

/**
 * Compares every document of an index with what is published and marks entries that differ as dirty. Entries that are
 * dirty already are not compared.
 * @returns the keys of the documents that differed
 */
export async function reconcile(engine: SearchEngine, database: SearchDatabase, uid: string): Promise<Drift> {
  const drift: Drift = { changed: [], missing: [], orphaned: [] };
  const known = new Set<string>();
  const published = await database.rows<{ id: string }>(PUBLISHED);
  for (let start = 0; start < published.length; start += LOT) {
    const ids = published.slice(start, start + LOT).map(({ id }) => id);
    const found = await differences(engine, database, uid, ids, known);
    // An edit may have come between the two reads; what differs twice is drift.
    const again =
      found.ids.size === 0 ? found : await differences(engine, database, uid, [...found.ids], known);
    drift.changed.push(...again.changed);
    drift.missing.push(...again.missing);
    await repair(engine, database, uid, [...again.ids]);
  }
  const orphans = await orphansOf(engine, database, uid, known);
  drift.orphaned.push(...orphans);
  await repair(engine, database, uid, orphans.map(entryOf), orphans);
  return drift;
}

async function differences(
  engine: SearchEngine,
  database: SearchDatabase,
  uid: string,
  ids: string[],
  known: Set<string>,
) {
  const expected = await readDocuments(database, ids);
  for (const { key } of expected) known.add(key);
  const held = new Map(
    (
      await engine.documents(
        uid,
        expected.map(({ key }) => key),
      )
    ).map((document) => [document.key, document]),
  );
  const marked = await markedAmong(database, uid, ids);
  const counted = expected.filter(({ id }) => !marked.has(id));
  const missing = counted.filter(({ key }) => !held.has(key));
  const changed = counted.filter((document) => {
    const other = held.get(document.key);
    return other !== undefined && !isDeepStrictEqual(plain(document), other);
  });
  return {
    ids: new Set([...missing, ...changed].map(({ id }) => id)),
    missing: missing.map(({ key }) => key),
    changed: changed.map(({ key }) => key),
  };
}

/** As the engine returns it. */
const plain = (document: SearchDocument) => JSON.parse(JSON.stringify(document)) as unknown;

const entryOf = (key: string) => key.split('_')[0] ?? '';

async function orphansOf(
  engine: SearchEngine,
  database: SearchDatabase,
  uid: string,
  known: ReadonlySet<string>,
): Promise<string[]> {
  const strangers = (await engine.keys(uid)).filter((key) => !known.has(key));
  const ids = [...new Set(strangers.map(entryOf))].filter((id) => isUUID(id));
  // Published or edited since the comparison began, so dirty anyway.
  const fresh = new Set((await readDocuments(database, ids)).map(({ key }) => key));
  const marked = await markedAmong(database, uid, ids);
  return strangers.filter((key) => !fresh.has(key) && !marked.has(entryOf(key)));
}

async function repair(
  engine: SearchEngine,
  database: SearchDatabase,
  uid: string,
  ids: string[],
  orphans: string[] = [],
) {
  const entries = [...new Set(ids)].filter((id) => isUUID(id));
  if (entries.length > 0) await markEntries(database, uid, entries);
  // Keys of another format, for which there can be no dirty row.
  const nameless = orphans.filter((key) => !/^[\da-f-]{36}_(zh-CN|en)$/.test(key));
  if (nameless.length > 0) await (await engine.apply(uid, [], nameless))();
}

async function markedAmong(database: SearchDatabase, uid: string, ids: string[]): Promise<Set<string>> {
  const rows = await database.rows<{ id: string }>(MARKED, [uid, ids]);
  return new Set(rows.map(({ id }) => id));
}

const PUBLISHED: Statement = {
  name: 'all-published',
  text: 'SELECT id FROM published.products UNION SELECT id FROM published.articles ORDER BY id',
};

const MARKED: Statement = {
  name: 'marked-among',
  text: 'SELECT entry_id AS id FROM search.dirty WHERE index_uid = $1 AND entry_id = ANY ($2::uuid[])',
};
