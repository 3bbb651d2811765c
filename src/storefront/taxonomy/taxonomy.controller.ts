import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ReadDatabase } from '../../platform/database/read-database.js';
import { problems } from '../../platform/http/problem-docs.js';
import { ValidatedQuery } from '../../platform/http/query.js';
import { PAGE_HEADERS, conditional } from '../../platform/locale/locale-docs.js';
import { LocaleInput } from '../../platform/locale/locale.input.js';
import { Cached } from '../../response-cache/cached.decorator.js';
import { ResponseCache } from '../../response-cache/response-cache.js';
import type { Locale } from '../../platform/locale/locale.js';
import { ReaderLocale } from '../../platform/locale/reader-locale.js';
import { categoryTree, materialCounts } from './list-taxonomy.js';
import { CategoriesView, MaterialsView } from './taxonomy.view.js';

@ApiTags('Storefront')
@Controller('v1/storefront')
export class TaxonomyController {
  constructor(
    private readonly database: ReadDatabase,
    private readonly responses: ResponseCache,
  ) {}

  @Get('categories')
  @Cached()
  @ApiOperation({ operationId: 'listCategories', summary: 'The tree of categories, with counts' })
  @ApiOkResponse({ type: CategoriesView, headers: PAGE_HEADERS })
  @conditional()
  @problems(400, 429)
  async categories(
    @ValidatedQuery() _input: LocaleInput,
    @ReaderLocale() locale: Locale,
    @Res() reply: FastifyReply,
  ) {
    await this.responses.send(reply, JSON.stringify(await categoryTree(this.database, locale)), locale);
  }

  @Get('materials')
  @Cached()
  @ApiOperation({ operationId: 'listMaterials', summary: 'The materials, with counts' })
  @ApiOkResponse({ type: MaterialsView, headers: PAGE_HEADERS })
  @conditional()
  @problems(400, 429)
  async materials(
    @ValidatedQuery() _input: LocaleInput,
    @ReaderLocale() locale: Locale,
    @Res() reply: FastifyReply,
  ) {
    await this.responses.send(reply, JSON.stringify(await materialCounts(this.database, locale)), locale);
  }
}
