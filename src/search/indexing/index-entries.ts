import { LOCALES } from '../../platform/locale/locale.js';
import { DocumentsRefused, type SearchEngine } from '../engine/search-engine.js';
import { readDocuments } from './read-documents.js';
import { type SearchDocument, documentKey } from './search-document.js';
import type { SearchDatabase } from './search-indexes.js';

/** Entries whose documents go to the engine in one request. */
const CHUNK = 250;

/**
 * Makes an index show these entries as they are published now. Documents that the engine refuses are looked for by
 * halves until each stands alone; the others go in.
 * @returns the refused entries, and why
 */
export async function indexEntries(
  engine: SearchEngine,
  database: SearchDatabase,
  uid: string,
  ids: string[],
): Promise<Map<string, string>> {
  const documents = await readDocuments(database, ids);
  const byEntry = new Map<string, SearchDocument[]>();
  for (const document of documents) byEntry.set(document.id, [...(byEntry.get(document.id) ?? []), document]);
  const refused = new Map<string, string>();

  async function put(some: string[]) {
    try {
      await engine.apply(uid, ...changesOf(some, byEntry));
    } catch (error) {
      if (!(error instanceof DocumentsRefused)) throw error;
      const [only, ...others] = some;
      if (only !== undefined && others.length === 0) {
        refused.set(only, error.message);
        return;
      }
      const half = some.length >> 1;
      await put(some.slice(0, half));
      await put(some.slice(half));
    }
  }

  // Sent together, so that the engine can do them in one go.
  const chunks = Array.from({ length: Math.ceil(ids.length / CHUNK) }, (_each, index) =>
    ids.slice(index * CHUNK, (index + 1) * CHUNK),
  );
  const outcomes = await Promise.allSettled(chunks.map(put));
  // Only when none is under way any more: a late one must not overtake the next attempt.
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure) throw failure.reason;
  return refused;
}

function changesOf(ids: string[], byEntry: Map<string, SearchDocument[]>): [SearchDocument[], string[]] {
  const documents = ids.flatMap((id) => byEntry.get(id) ?? []);
  const present = new Set(documents.map(({ key }) => key));
  const keys = ids.flatMap((id) => LOCALES.map((locale) => documentKey(id, locale)));
  return [documents, keys.filter((key) => !present.has(key))];
}
