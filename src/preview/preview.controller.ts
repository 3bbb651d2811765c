import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExtraModels, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { ValidatedQuery } from '../platform/validation/validated-query.js';
import { LocaleInput } from '../platform/locale/locale.input.js';
import type { Locale } from '../platform/locale/locale.js';
import { ReaderLocale } from '../platform/locale/reader-locale.js';
import { ArticlePageView } from '../published/article-page.view.js';
import { ProductPageView } from '../published/product-page.view.js';
import { PREVIEWS, readPreview } from './read-preview.js';
import { Endpoint } from '../platform/http/endpoint.js';

@ApiTags('Preview')
@ApiExtraModels(ProductPageView, ArticlePageView)
@Controller('v1/preview')
export class PreviewController {
  constructor(@InjectDataSource(PREVIEWS) private readonly dataSource: DataSource) {}

  @Get(':token')
  @Endpoint({
    operationId: 'getPreview',
    summary: 'Get a preview',
    description: 'Answers the page that publishing would show. Previews are never indexed and never cached.',
    success: 'The page',
    response: {
      content: {
        'application/json': {
          schema: {
            oneOf: [{ $ref: getSchemaPath(ProductPageView) }, { $ref: getSchemaPath(ArticlePageView) }],
          },
        },
      },
    },
    errors: [404, 409, 422],
  })
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
