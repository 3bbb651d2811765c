import { Controller, Get, Param, Res, UseFilters } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CatalogErrorFilter } from '../merchandising/catalog-error.filter.js';
import { problems } from '../platform/http/problem-docs.js';
import { ValidatedQuery } from '../platform/http/query.js';
import { LocaleInput } from '../platform/locale/locale.input.js';
import type { Locale } from '../platform/locale/locale.js';
import { ReaderLocale } from '../platform/locale/reader-locale.js';
import { ArticlePageView } from '../published/article-page.view.js';
import { ProductPageView } from '../published/product-page.view.js';
import { PREVIEWS, readPreview } from './read-preview.js';

@ApiTags('Preview')
@ApiExtraModels(ProductPageView, ArticlePageView)
@Controller('v1/preview')
@UseFilters(CatalogErrorFilter)
export class PreviewController {
  constructor(@InjectDataSource(PREVIEWS) private readonly dataSource: DataSource) {}

  @Get(':token')
  @ApiOperation({
    operationId: 'readPreview',
    summary: 'The page that publishing would show; never indexed, never cached',
  })
  @ApiOkResponse({
    schema: { oneOf: [{ $ref: getSchemaPath(ProductPageView) }, { $ref: getSchemaPath(ArticlePageView) }] },
  })
  @problems(400, 404, 409, 422, 429)
  async read(
    @Param('token') token: string,
    @ValidatedQuery() _input: LocaleInput,
    @ReaderLocale() locale: Locale,
    @Res() reply: FastifyReply,
  ) {
    const { body } = await readPreview(this.dataSource, token, locale);
    void reply.headers({
      'content-type': 'application/json; charset=utf-8',
      'content-language': locale,
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
    });
    await reply.send(body);
  }
}
