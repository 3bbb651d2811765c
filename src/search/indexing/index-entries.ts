import { LOCALES } from '../../platform/locale/locale.js';
import { DocumentsRefused, type SearchEngine } from '../engine/search-engine.js';
import { readDocuments } from './read-documents.js';
import { type SearchDocument, documentKey } from '../documents/search-document.js';
import type { SearchDatabase } from './search-indexes.js';

/** Entries whose documents go to the engine in one request. */
const CHUNK = 250;

/**
 * Writes the current documents of entries to an index. All batches are sent before the first is awaited, so that the
 * engine can process them together. A refused batch is halved until each refused document stands alone.
 * @returns the refused entries, with the reasons
 */
export async function indexEntries(
  engine: SearchEngine,
  database: SearchDatabase,
  uid: string,
  ids: string[],
): Promise<Map<string, string>> {
  const refused = new Map<string, string>();

  /** @returns a function that waits until they are indexed */
  async function put(some: string[]): Promise<() => Promise<void>> {
    const changes = changesOf(some, await readDocuments(database, some));
    try {
      const done = await engine.apply(uid, ...changes);
      return () => done().catch((error: unknown) => putApart(some, error));
    } catch (error) {
      return () => putApart(some, error);
    }
  }

  async function putApart(some: string[], error: unknown) {
    if (!(error instanceof DocumentsRefused)) throw error;
    const [only, ...others] = some;
    if (only === undefined || others.length === 0) return void (only && refused.set(only, error.message));
    const half = some.length >> 1;
    for (const part of [some.slice(0, half), some.slice(half)]) await (await put(part))();
  }

  const waits: (() => Promise<void>)[] = [];
  for (let at = 0; at < ids.length; at += CHUNK) waits.push(await put(ids.slice(at, at + CHUNK)));
  for (const wait of waits) await wait();
  return refused;
}

function changesOf(ids: string[], documents: SearchDocument[]): [SearchDocument[], string[]] {
  const present = new Set(documents.map(({ key }) => key));
  const keys = ids.flatMap((id) => LOCALES.map((locale) => documentKey(id, locale)));
  return [documents, keys.filter((key) => !present.has(key))];
}
