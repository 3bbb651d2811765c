import { Controller, Get, Header, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { problems } from '../../platform/http/problem-docs.js';
import { ValidatedQuery } from '../../platform/http/query.js';
import { KeyGuard, RequireRole } from '../../platform/keys/key.guard.js';
import type { Locale } from '../../platform/locale/locale.js';
import { ReaderLocale } from '../../platform/locale/reader-locale.js';
import { CatalogSearch } from '../querying/catalog-search.js';
import { QueryCounts } from '../querying/query-counts.js';
import { SearchInput } from '../querying/search.input.js';
import { QueryCountsInput } from './search-insights.input.js';
import { ExplanationView, QueryCountsView } from './search-insights.view.js';

@ApiTags('Merchandising: Search')
@ApiBearerAuth()
@Controller('v1/merchandising/search')
@UseGuards(KeyGuard)
export class SearchInsightsController {
  constructor(
    private readonly catalogSearch: CatalogSearch,
    private readonly counts: QueryCounts,
  ) {}

  @Get('explain')
  @RequireRole('viewer')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'explainSearch', summary: 'A search as a shopper gets it, and why' })
  @ApiOkResponse({ type: ExplanationView })
  @problems(400, 401, 403, 429)
  async explain(
    @ValidatedQuery() input: SearchInput,
    @ReaderLocale() locale: Locale,
  ): Promise<ExplanationView> {
    const { view, ...explanation } = await this.catalogSearch.search(input, locale, 'fields');
    return { ...explanation, answer: view };
  }

  @Get('queries')
  @RequireRole('viewer')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'listQueries',
    summary: 'What shoppers typed on a day, the most frequent first',
  })
  @ApiOkResponse({ type: QueryCountsView })
  @problems(400, 401, 403, 429)
  async queries(
    @ValidatedQuery() input: QueryCountsInput,
    @ReaderLocale() locale: Locale,
  ): Promise<QueryCountsView> {
    const day = input.day ?? new Date().toISOString().slice(0, 10);
    return { day, items: await this.counts.top(day, locale, input.empty === true, input.limit) };
  }
}
