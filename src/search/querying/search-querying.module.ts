import { Module } from '@nestjs/common';
import { SearchEngineModule } from '../engine/search-engine.module.js';
import { SearchIndexingModule } from '../indexing/search-indexing.module.js';
import { FallbackDatabase } from './fallback-database.js';
import { SearchFailover } from './search-failover.js';
import { SearchState } from './search-state.js';

/** Runs searches on the engine, and on Postgres while the engine is away. */
@Module({
  imports: [SearchEngineModule, SearchIndexingModule],
  providers: [SearchState, FallbackDatabase, SearchFailover],
  exports: [SearchState, SearchFailover],
})
export class SearchQueryingModule {}
