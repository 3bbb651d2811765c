import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { setContentLanguage } from '../../platform/http/entity-tag.js';
import { ValidatedQuery } from '../../platform/validation/validated-query.js';
import type { Locale } from '../../platform/locale/locale.js';
import { ReaderLocale } from '../../platform/locale/reader-locale.js';
import { CatalogSearch } from './catalog-search.js';
import { QueryCounts } from './query-counts.js';
import { Suggestions } from './suggestions.js';
import { SearchInput, SuggestInput } from '../querying/search.input.js';
import { SearchView, SuggestView } from '../results/search.view.js';
import { Endpoint } from '../../platform/http/endpoint.js';

@ApiTags('Storefront')
@Controller('v1/storefront')
export class SearchController {
  constructor(
    private readonly catalogSearch: CatalogSearch,
    private readonly counts: QueryCounts,
    private readonly suggestions: Suggestions,
  ) {}

  @Get('search')
  @Header('cache-control', 'no-store')
  @Endpoint({
    operationId: 'search',
    summary: 'Search products and articles',
    success: 'A page of results with facets',
    response: SearchView,
  })
  async search(
    @ValidatedQuery() input: SearchInput,
    @ReaderLocale() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    setContentLanguage(reply, locale);
    return this.counts.countAndView(await this.catalogSearch.search(input, locale), locale);
  }

  @Get('suggest')
  @Header('cache-control', 'no-store')
  @Endpoint({
    operationId: 'suggest',
    summary: 'Suggest completions',
    description: 'Completes what the shopper is typing.',
    success: 'Completions, products and articles',
    response: SuggestView,
  })
  suggest(
    @ValidatedQuery() input: SuggestInput,
    @ReaderLocale() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    setContentLanguage(reply, locale);
    return this.suggestions.suggest(input, locale);
  }
}
