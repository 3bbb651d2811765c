import { LOCALES } from '../../platform/locale/locale.js';
import { DocumentsRefused, type SearchEngine } from '../engine/search-engine.js';
import { readDocuments } from './read-documents.js';
import { type SearchDocument, documentKey } from '../documents/search-document.js';
import type { SearchDatabase } from './search-indexes.js';

/** Entries per request to the engine. */
const CHUNK = 250;

/**
 * Writes the documents of these entries as they are published now. All requests are enqueued before the first is waited
 * for, so that the engine can batch them. A chunk that is refused is bisected until each refused document stands alone;
 * the others are written.
 * @returns refused entry → error message
 */
export async function indexEntries(
  engine: SearchEngine,
  database: SearchDatabase,
  uid: string,
  ids: string[],
): Promise<Map<string, string>> {
  const refused = new Map<string, string>();

  /** @returns a function that waits until they are written */
  async function write(some: string[]): Promise<() => Promise<void>> {
    const changes = changesOf(some, await readDocuments(database, some));
    try {
      const waitForTasks = await engine.apply(uid, ...changes);
      return () => waitForTasks().catch((error: unknown) => bisect(some, error));
    } catch (error) {
      return () => bisect(some, error);
    }
  }

  async function bisect(some: string[], error: unknown) {
    if (!(error instanceof DocumentsRefused)) throw error;
    const [first, ...others] = some;
    if (first === undefined) return;
    if (others.length === 0) {
      refused.set(first, error.message);
      return;
    }
    const half = some.length >> 1;
    for (const part of [some.slice(0, half), some.slice(half)]) await (await write(part))();
  }

  const waits: (() => Promise<void>)[] = [];
  for (let start = 0; start < ids.length; start += CHUNK)
    waits.push(await write(ids.slice(start, start + CHUNK)));
  for (const wait of waits) await wait();
  return refused;
}

function changesOf(ids: string[], documents: SearchDocument[]): [SearchDocument[], string[]] {
  const present = new Set(documents.map(({ key }) => key));
  const keys = ids.flatMap((id) => LOCALES.map((locale) => documentKey(id, locale)));
  return [documents, keys.filter((key) => !present.has(key))];
}
