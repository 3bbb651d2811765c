import { Meilisearch } from 'meilisearch';
import { INDEX_SETTINGS } from '../../src/search/engine/index-settings.js';
import type { SearchDocument } from '../../src/search/documents/search-document.js';
import { indexed } from '../indexed.js';
import { usageOf } from './cpu-usage.js';
import { type Stage, startService } from './stage.js';

const WITHIN_MS = 3_600_000;
/** Documents that the engine alone is sent at once: as many as it says to send, and fewer waits than any service has. */
const PAYLOAD = 10_000;
const FLOOR = 'bench-floor';

export interface Indexing {
  documents: number;
  serviceMs: number;
  floorMs: number;
  /** Resident memory of the service afterwards, in bytes. */
  rss: number;
}

/** All that is published made searchable by a service that starts, against the engine alone taking the same documents. */
export async function indexing(stage: Stage): Promise<Indexing> {
  const { url: host, apiKey } = stage.meilisearch;
  const engine = new Meilisearch({ host, apiKey });
  await stage.service.stop();
  for (const { uid } of await stage.dataSource.query<{ uid: string }[]>('SELECT uid FROM search.indexes'))
    await engine.deleteIndex(uid).waitTask({ timeout: WITHIN_MS });
  await stage.dataSource.query('DELETE FROM search.indexes');
  const started = performance.now();
  stage.service = await startService(stage);
  await indexed(stage.dataSource);
  const serviceMs = performance.now() - started;
  const documents = await documentsOf(engine, stage);
  const floorMs = await taken(engine, documents);
  return { documents: documents.length, serviceMs, floorMs, rss: usageOf(stage.service.pid).rss };
}

async function documentsOf(engine: Meilisearch, { dataSource }: Stage): Promise<SearchDocument[]> {
  const [live] = await dataSource.query<{ uid: string }[]>(
    `SELECT uid FROM search.indexes WHERE state = 'live'`,
  );
  const index = engine.index<SearchDocument>(live?.uid ?? '');
  const documents: SearchDocument[] = [];
  for (;;) {
    const { results } = await index.getDocuments({ limit: PAYLOAD, offset: documents.length });
    documents.push(...results);
    if (results.length < PAYLOAD) return documents;
  }
}

async function taken(engine: Meilisearch, documents: SearchDocument[]): Promise<number> {
  await engine.deleteIndex(FLOOR).waitTask({ timeout: WITHIN_MS });
  await engine.createIndex(FLOOR, { primaryKey: 'key' }).waitTask();
  const index = engine.index<SearchDocument>(FLOOR);
  await index.updateSettings(INDEX_SETTINGS).waitTask({ timeout: WITHIN_MS });
  const started = performance.now();
  let last = 0;
  for (let at = 0; at < documents.length; at += PAYLOAD)
    last = (await index.addDocuments(documents.slice(at, at + PAYLOAD))).taskUid;
  const task = await engine.tasks.waitForTask(last, { timeout: WITHIN_MS });
  if (task.status !== 'succeeded')
    throw new Error(`the engine did not take the documents: ${task.error?.message}`);
  const ms = performance.now() - started;
  await engine.deleteIndex(FLOOR).waitTask({ timeout: WITHIN_MS });
  return ms;
}
