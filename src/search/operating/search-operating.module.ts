import { Module } from '@nestjs/common';
import { SearchEngineModule } from '../engine/search-engine.module.js';
import { SearchIndexingModule } from '../indexing/search-indexing.module.js';
import { SearchServingModule } from '../serving/search-serving.module.js';
import { SearchInsightsController } from './search-insights.controller.js';
import { SearchOperationsController } from './search-operations.controller.js';
import { SearchOperations } from './search-operations.js';

/** Status and repair of the indexes, explanations and query counts, for merchandisers. */
@Module({
  imports: [SearchEngineModule, SearchIndexingModule, SearchServingModule],
  controllers: [SearchOperationsController, SearchInsightsController],
  providers: [SearchOperations],
})
export class SearchOperatingModule {}
