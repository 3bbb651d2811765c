import { setTimeout as sleep } from 'node:timers/promises';
import { type FederatedMultiSearchParams, Meilisearch, type Task } from 'meilisearch';
import type { EngineAddress } from '../../platform/config/settings.js';
import type { SearchDocument } from '../documents/search-document.js';
import { INDEX_SETTINGS } from './index-settings.js';
import { EngineError, meilisearchHttp } from './meilisearch-http.js';
import {
  DocumentsRefused,
  type EngineRequest,
  type EngineResponse,
  type IndexCondition,
  MARK_END,
  MARK_START,
  type SearchEngine,
} from './search-engine.js';

const ADMIN_TIMEOUT_MS = 10_000;
/** Upper bound for one search, also while the engine is busy. */
const SEARCH_TIMEOUT_MS = 5_000;
const TASK_TIMEOUT_MS = 60_000;
const TASK_POLL_MS = 10;
const KEYS_PER_REQUEST = 10_000;

/** Meilisearch's code for an index whose files it cannot read. */
const DAMAGED = 'invalid_store_file';

/** Meilisearch 1.21. */
export class MeilisearchEngine implements SearchEngine {
  readonly present = true;
  private readonly adminHttp;
  private readonly searchHttp;
  private readonly adminClient: Meilisearch;
  private readonly searchClient: Meilisearch;
  private readonly probeHttp;
  private readonly url: string;

  constructor({ url, apiKey }: EngineAddress, probeTimeoutMs: number) {
    this.url = url;
    this.adminHttp = meilisearchHttp(url, ADMIN_TIMEOUT_MS);
    this.searchHttp = meilisearchHttp(url, Math.max(SEARCH_TIMEOUT_MS, probeTimeoutMs));
    this.probeHttp = meilisearchHttp(url, probeTimeoutMs);
    this.adminClient = new Meilisearch({ host: url, apiKey, httpClient: this.adminHttp.request });
    this.searchClient = new Meilisearch({ host: url, apiKey, httpClient: this.searchHttp.request });
  }

  async create(uid: string) {
    const created = await taskUidOf(this.adminClient.createIndex(uid, { primaryKey: 'key' }));
    await this.waitForSuccess(created, 'index_already_exists');
    await this.waitForSuccess(await taskUidOf(this.adminClient.index(uid).updateSettings(INDEX_SETTINGS)));
  }

  async condition(uid: string): Promise<IndexCondition> {
    try {
      await this.adminClient.getRawIndex(uid);
      return 'usable';
    } catch (error) {
      // The client wraps what its HTTP function throws.
      const { cause } = error as Error;
      if (cause instanceof EngineError && cause.code === 'index_not_found') return 'missing';
      if (cause instanceof EngineError && cause.code === DAMAGED) return 'damaged';
      throw error;
    }
  }

  async drop(uid: string) {
    await this.waitForSuccess(await taskUidOf(this.adminClient.deleteIndex(uid)), 'index_not_found', DAMAGED);
  }

  async apply(uid: string, put: SearchDocument[], remove: string[]) {
    const index = this.adminClient.index<SearchDocument>(uid);
    const tasks: number[] = [];
    if (put.length > 0) tasks.push(await taskUidOf(index.addDocuments(put, { primaryKey: 'key' })));
    if (remove.length > 0) tasks.push(await taskUidOf(index.deleteDocuments(remove)));
    return async () => {
      for (const task of tasks) await this.waitForSuccess(task);
    };
  }

  async documents(uid: string, keys: string[]): Promise<SearchDocument[]> {
    const query = { ids: keys, limit: keys.length };
    return (await this.adminClient.index<SearchDocument>(uid).getDocuments(query)).results;
  }

  async keys(uid: string): Promise<string[]> {
    const keys: string[] = [];
    for (;;) {
      const query = { fields: ['key' as const], limit: KEYS_PER_REQUEST, offset: keys.length };
      const { results } = await this.adminClient.index<SearchDocument>(uid).getDocuments(query);
      keys.push(...results.map(({ key }) => key));
      if (results.length < KEYS_PER_REQUEST) return keys;
    }
  }

  async search(
    uid: string,
    { queries, filter, sort, facets = [], highlight, explain, offset, limit }: EngineRequest,
  ): Promise<EngineResponse> {
    const federatedQueries = queries.map((query) => ({
      indexUid: uid,
      q: query.q,
      filter: [...filter, ...(query.filter ?? [])],
      sort,
      attributesToSearchOn: [...query.on],
      matchingStrategy: query.words,
      attributesToRetrieve: ['id', 'revision'],
      attributesToHighlight: highlight,
      attributesToCrop: highlight?.filter((attribute) => attribute !== 'name'),
      cropLength: 24,
      showMatchesPosition: explain,
      highlightPreTag: MARK_START,
      highlightPostTag: MARK_END,
      federationOptions: { weight: query.weight },
    }));
    const federation = { offset, limit, facetsByIndex: { [uid]: facets } };
    const response = await this.searchClient.multiSearch<FederatedMultiSearchParams, SearchDocument>({
      federation,
      queries: federatedQueries,
    });
    const hits = response.hits.map((hit) => ({
      id: hit.id,
      revision: hit.revision,
      formatted: (hit._formatted ?? {}) as unknown as Record<string, string | string[]>,
      matchedAttributes: Object.keys(hit._matchesPosition ?? {}),
      queryIndex: hit._federation?.queriesPosition ?? 0,
    }));
    // For a federated search this is the exact size of the union, whatever the page.
    const total = response.estimatedTotalHits ?? hits.length;
    return { hits, total, facets: response.facetsByIndex?.[uid]?.distribution ?? {} };
  }

  async probe() {
    await this.probeHttp.request(`${this.url}/health`);
  }

  async close() {
    await Promise.all([this.adminHttp.close(), this.searchHttp.close(), this.probeHttp.close()]);
  }

  /** A failed task is an error, unless its code is expected: the engine answers 202 before it has done anything. */
  private async waitForSuccess(taskUid: number, ...expected: string[]) {
    const { status, error } = await this.waitForTask(taskUid);
    if (status === 'succeeded' || (error && expected.includes(error.code))) return;
    const message = `search task ${taskUid} ${status}: ${error?.message}`;
    throw error?.type === 'invalid_request' ? new DocumentsRefused(message) : new Error(message);
  }

  /** The client's own waitForTask leaves a timer behind when a request of it fails. */
  private async waitForTask(taskUid: number): Promise<Task> {
    for (const deadline = Date.now() + TASK_TIMEOUT_MS; Date.now() < deadline; await sleep(TASK_POLL_MS)) {
      const task = await this.adminClient.tasks.getTask(taskUid);
      if (task.status !== 'enqueued' && task.status !== 'processing') return task;
    }
    throw new Error(`search task ${taskUid} took longer than ${TASK_TIMEOUT_MS} ms`);
  }
}

async function taskUidOf(enqueued: Promise<{ taskUid: number }>): Promise<number> {
  try {
    return (await enqueued).taskUid;
  } catch (error) {
    throw refusalOf((error as Error).cause) ?? error;
  }
}

/** 400: malformed; 413: too large. Other statuses say nothing about the documents. */
function refusalOf(cause: unknown): DocumentsRefused | undefined {
  if (!(cause instanceof EngineError) || ![400, 413].includes(cause.status)) return undefined;
  return new DocumentsRefused(cause.message);
}
