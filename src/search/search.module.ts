import { Inject, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Settings } from '../platform/config/settings.js';
import { Health } from '../platform/observability/health.js';
import { Metrics } from '../platform/observability/metrics.js';
import { MeilisearchEngine } from './engine/meilisearch-engine.js';
import { NO_ENGINE } from './engine/no-engine.js';
import { SEARCH_ENGINE, type SearchEngine } from './engine/search-engine.js';
import { indexLag } from './indexing/index-status.js';
import { Indexer } from './indexing/indexer.js';
import { Reconciler } from './indexing/reconciler.js';
import { SearchInsightsController } from './operating/search-insights.controller.js';
import { SearchOperationsController } from './operating/search-operations.controller.js';
import { SearchOperations } from './operating/search-operations.js';
import { SearchFailover } from './querying/search-failover.js';
import { Cards } from './querying/cards.js';
import { CatalogSearch } from './querying/catalog-search.js';
import { FacetLabels } from './querying/facet-labels.js';
import { FallbackDatabase } from './querying/fallback-database.js';
import { QueryCounts } from './querying/query-counts.js';
import { SearchState } from './querying/search-state.js';
import { Suggestions } from './querying/suggestions.js';
import { SearchController } from './querying/search.controller.js';

@Module({
  controllers: [SearchController, SearchOperationsController, SearchInsightsController],
  providers: [
    {
      provide: SEARCH_ENGINE,
      inject: [Settings],
      useFactory: ({ engine, environment }: Settings) =>
        engine ? new MeilisearchEngine(engine, environment.SEARCH_TIMEOUT_MS) : NO_ENGINE,
    },
    Indexer,
    Reconciler,
    SearchState,
    QueryCounts,
    FallbackDatabase,
    Cards,
    FacetLabels,
    SearchFailover,
    Suggestions,
    CatalogSearch,
    SearchOperations,
  ],
  exports: [CatalogSearch, QueryCounts],
})
export class SearchModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    @Inject(SEARCH_ENGINE) private readonly engine: SearchEngine,
    private readonly indexer: Indexer,
    private readonly health: Health,
    private readonly metrics: Metrics,
  ) {}

  async onApplicationShutdown() {
    await this.engine.close();
  }

  onModuleInit() {
    const lag = () => indexLag(this.indexer.database, this.indexer.fingerprint);
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
      async () => (await lag()).setAside,
    );
  }
}
