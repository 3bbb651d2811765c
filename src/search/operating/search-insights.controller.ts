import { Controller, Get } from '@nestjs/common';
import { ValidatedQuery } from '../../platform/validation/validated-query.js';
import { RequireRole } from '../../platform/keys/key.guard.js';
import type { Locale } from '../../platform/locale/locale.js';
import { ReaderLocale } from '../../platform/locale/reader-locale.js';
import { CatalogSearch } from '../serving/catalog-search.js';
import { QueryCounts } from '../serving/query-counts.js';
import { SearchInput } from '../querying/search.input.js';
import { QueryCountsInput } from './search-insights.input.js';
import { ExplanationView, QueryCountsView } from './search-insights.view.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { Authenticated } from '../../platform/keys/authenticated.js';

@Authenticated('Merchandising: Search')
@Controller('v1/merchandising/search')
export class SearchInsightsController {
  constructor(
    private readonly catalogSearch: CatalogSearch,
    private readonly counts: QueryCounts,
  ) {}

  @Get('explain')
  @RequireRole('viewer')
  @Endpoint({
    operationId: 'explainSearch',
    summary: 'Explain a search',
    description: 'Answers the results as a shopper gets them, and why each is where it is.',
    success: 'The results and their reasons',
    response: ExplanationView,
  })
  async explain(
    @ValidatedQuery() input: SearchInput,
    @ReaderLocale() locale: Locale,
  ): Promise<ExplanationView> {
    const { view, ...explanation } = await this.catalogSearch.search(input, locale, 'fields');
    return { ...explanation, answer: view };
  }

  @Get('queries')
  @RequireRole('viewer')
  @Endpoint({
    operationId: 'listSearchQueries',
    summary: 'List what shoppers searched for',
    description: 'Answers the queries of a day, the most frequent first.',
    success: 'The queries with their counts',
    response: QueryCountsView,
  })
  async queries(
    @ValidatedQuery() input: QueryCountsInput,
    @ReaderLocale() locale: Locale,
  ): Promise<QueryCountsView> {
    const day = input.day ?? new Date().toISOString().slice(0, 10);
    return { day, items: await this.counts.top(day, locale, input.empty === true, input.limit) };
  }
}
