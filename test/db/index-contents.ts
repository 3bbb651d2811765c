import { Meilisearch } from 'meilisearch';
import type { EngineAddress } from '../../src/platform/config/settings.js';
import { readDocuments } from '../../src/search/indexing/read-documents.js';
import type { SearchDocument } from '../../src/search/documents/search-document.js';
import type { SearchDatabase } from '../../src/search/indexing/search-indexes.js';
import { withClient } from './catalogue.js';

const byKey = (a: SearchDocument, b: SearchDocument) => (a.key < b.key ? -1 : 1);

/** Every document that the index should contain, built from the published rows. */
export async function published(databaseUrl: string): Promise<SearchDocument[]> {
  return withClient(databaseUrl, async (client) => {
    const database = {
      rows: async (statement: { text: string }, values: unknown[]) =>
        (await client.query(statement.text, values)).rows,
    } as unknown as SearchDatabase;
    const { rows } = await client.query<{ id: string }>(
      'SELECT id FROM published.products UNION SELECT id FROM published.articles',
    );
    const ids = rows.map(({ id }) => id);
    return (await readDocuments(database, ids)).sort(byKey);
  });
}

/** The index that serves searches. */
export async function liveIndex({ url, apiKey }: EngineAddress, databaseUrl: string) {
  const uid = await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ uid: string }>(
      `SELECT uid FROM search.indexes WHERE state = 'live'`,
    );
    return rows[0]?.uid;
  });
  if (uid === undefined) throw new Error('no index is live');
  return new Meilisearch({ host: url, apiKey }).index<SearchDocument>(uid);
}

/** Every document that the index contains. */
export async function indexed(engine: EngineAddress, databaseUrl: string): Promise<SearchDocument[]> {
  const index = await liveIndex(engine, databaseUrl);
  const { results } = await index.getDocuments({ limit: 100_000 });
  return results.sort(byKey);
}
