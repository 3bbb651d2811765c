import { Module, type OnModuleInit } from '@nestjs/common';
import { Health } from '../../platform/observability/health.js';
import { Metrics } from '../../platform/observability/metrics.js';
import { SearchEngineModule } from '../engine/search-engine.module.js';
import { getIndexLag } from './index-status.js';
import { Indexer } from './indexer.js';
import { Reconciler } from './reconciler.js';

/** Keeps the search indexes equal to the published rows. */
@Module({
  imports: [SearchEngineModule],
  providers: [Indexer, Reconciler],
  exports: [Indexer, Reconciler],
})
export class SearchIndexingModule implements OnModuleInit {
  constructor(
    private readonly indexer: Indexer,
    private readonly health: Health,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit() {
    const lag = () => getIndexLag(this.indexer.database, this.indexer.fingerprint);
    this.health.add({
      name: 'searchIndex',
      required: false,
      run: async () => ({ ok: true, ...(await lag()) }),
    });
    this.metrics.gauge(
      'search_dirty_entries',
      'Entries the index has yet to learn of',
      async () => (await lag()).backlog,
    );
    this.metrics.gauge(
      'search_lag_seconds',
      'Age of the oldest of them',
      async () => (await lag()).lagSeconds,
    );
    this.metrics.gauge(
      'search_refused_entries',
      'Entries that the engine refuses',
      async () => (await lag()).refusedCount,
    );
  }
}
