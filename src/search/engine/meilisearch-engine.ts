import { setTimeout as sleep } from 'node:timers/promises';
import { type Index, Meilisearch, type Task } from 'meilisearch';
import type { EngineAddress } from '../../platform/config/settings.js';
import type { SearchDocument } from '../indexing/search-document.js';
import { INDEX_SETTINGS, indexNameFor } from './index-settings.js';
import { EngineError, meilisearchHttp } from './meilisearch-http.js';
import {
  type EngineAnswer,
  type EngineQuery,
  MARK_END,
  MARK_START,
  type SearchEngine,
} from './search-engine.js';

const ADMIN_TIMEOUT_MS = 10_000;
const TASK_TIMEOUT_MS = 60_000;
const TASK_POLL_MS = 10;

/** Meilisearch 1.21, by one index. */
export class MeilisearchEngine implements SearchEngine {
  readonly present = true;
  private readonly indexName: string;
  private readonly admin;
  private readonly shopper;
  private readonly client: Meilisearch;
  private readonly index: Index<SearchDocument>;
  private readonly reader: Index<SearchDocument>;

  constructor({ url, apiKey }: EngineAddress, catalogue: string, searchTimeoutMs: number) {
    this.indexName = indexNameFor(catalogue);
    this.admin = meilisearchHttp(url, ADMIN_TIMEOUT_MS);
    this.shopper = meilisearchHttp(url, searchTimeoutMs);
    this.client = new Meilisearch({ host: url, apiKey, httpClient: this.admin.request });
    this.index = this.client.index(this.indexName);
    this.reader = new Meilisearch({ host: url, apiKey, httpClient: this.shopper.request }).index(
      this.indexName,
    );
  }

  async prepare(fill: () => Promise<void>) {
    if (!(await this.exists())) {
      await fill();
      await this.settled(this.client.createIndex(this.indexName, { primaryKey: 'key' }));
    }
    await this.settled(this.index.updateSettings(INDEX_SETTINGS));
  }

  async apply(put: SearchDocument[], remove: string[]) {
    await Promise.all([
      put.length > 0 ? this.settled(this.index.addDocuments(put, { primaryKey: 'key' })) : undefined,
      remove.length > 0 ? this.settled(this.index.deleteDocuments(remove)) : undefined,
    ]);
  }

  async search({
    q,
    on,
    words,
    filter,
    sort,
    facets,
    highlight,
    page,
    hitsPerPage,
  }: EngineQuery): Promise<EngineAnswer> {
    const answer = await this.reader.search(q, {
      ...{ filter, sort, facets, page, hitsPerPage },
      attributesToSearchOn: on && [...on],
      matchingStrategy: words,
      attributesToRetrieve: ['id', 'revision'],
      attributesToHighlight: highlight,
      attributesToCrop: highlight?.filter((attribute) => attribute !== 'name'),
      cropLength: 24,
      highlightPreTag: MARK_START,
      highlightPostTag: MARK_END,
    });
    const hits = answer.hits.map((hit) => ({
      id: hit.id,
      revision: hit.revision,
      formatted: (hit._formatted ?? {}) as unknown as Record<string, string>,
    }));
    return { hits, total: answer.totalHits ?? hits.length, facets: answer.facetDistribution ?? {} };
  }

  async close() {
    await Promise.all([this.admin.close(), this.shopper.close()]);
  }

  async exists(): Promise<boolean> {
    try {
      await this.client.getRawIndex(this.indexName);
      return true;
    } catch (error) {
      // The client wraps what its HTTP function throws.
      const { cause } = error as Error;
      if (cause instanceof EngineError && cause.code === 'index_not_found') return false;
      throw error;
    }
  }

  /** An answer 202 means noted. Done is what counts, and a task that failed is an error. */
  private async settled(enqueued: Promise<{ taskUid: number }>) {
    const { taskUid } = await enqueued;
    const task = await this.finished(taskUid);
    if (task.status !== 'succeeded')
      throw new Error(`search task ${taskUid} ${task.status}: ${task.error?.message}`);
  }

  /** The client's own waitForTask leaves a timer behind when a request of it fails. */
  private async finished(taskUid: number): Promise<Task> {
    for (const deadline = Date.now() + TASK_TIMEOUT_MS; Date.now() < deadline; await sleep(TASK_POLL_MS)) {
      const task = await this.client.tasks.getTask(taskUid);
      if (task.status !== 'enqueued' && task.status !== 'processing') return task;
    }
    throw new Error(`search task ${taskUid} took longer than ${TASK_TIMEOUT_MS} ms`);
  }
}
