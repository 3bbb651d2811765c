import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '../../platform/errors/problem.js';
import { SEARCH_ENGINE, type SearchEngine } from '../engine/search-engine.js';
import { listIndexStatus, listRefusedEntries } from '../indexing/index-status.js';
import { Indexer } from '../indexing/indexer.js';
import { Reconciler } from '../indexing/reconciler.js';
import { cancelRebuild, registerIndex } from '../indexing/search-indexes.js';
import type { RebuildView, SearchStatusView } from './search-status.view.js';

/** Status, rebuild and reconciliation of the search indexes. */
@Injectable()
export class SearchOperations {
  constructor(
    @Inject(SEARCH_ENGINE) private readonly engine: SearchEngine,
    private readonly indexer: Indexer,
    private readonly reconciler: Reconciler,
  ) {}

  async status(): Promise<SearchStatusView> {
    const { database, fingerprint } = this.indexer;
    const indexes = await listIndexStatus(database, fingerprint);
    const refused = await listRefusedEntries(database, fingerprint);
    return {
      answeredBy: indexes[0]?.state === 'live' ? 'engine' : 'postgres',
      indexes: indexes.map((index) => ({
        uid: index.uid,
        state: index.state,
        createdAt: index.createdAt.toISOString(),
        backlog: index.backlog,
        lagSeconds: index.lagSeconds,
        refusedCount: index.refusedCount,
        reconciliation: index.reconciliation,
      })),
      refused: refused.map((entry) => ({ ...entry, notBefore: entry.notBefore.toISOString() })),
    };
  }

  /** @throws Problem 409 where there is no engine */
  async rebuild(): Promise<RebuildView> {
    this.requireEngine();
    const { database, catalogue, fingerprint } = this.indexer;
    return { uid: (await registerIndex(database, catalogue, fingerprint)) ?? '' };
  }

  /** @throws Problem 404 where no index is being built */
  async cancelRebuild() {
    const { database, fingerprint } = this.indexer;
    if (await cancelRebuild(database, fingerprint)) return;
    throw new Problem(404, 'not_found', 'No index is being built.');
  }

  /** @throws Problem 409 where there is no engine */
  reconcile() {
    this.requireEngine();
    this.reconciler.start(0);
  }

  private requireEngine() {
    if (!this.engine.present) throw new Problem(409, 'no_engine', 'No search engine is configured.');
  }
}
