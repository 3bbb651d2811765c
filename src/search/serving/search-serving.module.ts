import { Module } from '@nestjs/common';
import { SearchIndexingModule } from '../indexing/search-indexing.module.js';
import { SearchQueryingModule } from '../querying/search-querying.module.js';
import { PublishedCards } from '../results/published-cards.js';
import { FacetLabels } from '../results/facet-labels.js';
import { CatalogSearch } from './catalog-search.js';
import { QueryCounts } from './query-counts.js';
import { SearchController } from './search.controller.js';
import { Suggestions } from './suggestions.js';

/** The public search and suggestions. */
@Module({
  imports: [SearchIndexingModule, SearchQueryingModule],
  controllers: [SearchController],
  providers: [PublishedCards, FacetLabels, CatalogSearch, QueryCounts, Suggestions],
  exports: [CatalogSearch, QueryCounts],
})
export class SearchServingModule {}
