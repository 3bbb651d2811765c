import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiProperty, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ReadDatabase } from '../../platform/database/read-database.js';
import { ValidatedQuery } from '../../platform/validation/validated-query.js';
import { LocaleInput } from '../../platform/locale/locale.input.js';
import type { Locale } from '../../platform/locale/locale.js';
import { ReaderLocale } from '../../platform/locale/reader-locale.js';
import { ProductCardView } from '../../published/card.view.js';
import { ProductPageView } from '../../published/product-page.view.js';
import { Cached } from '../../response-cache/cached.decorator.js';
import { ResponseCache } from '../../response-cache/response-cache.js';
import { type PageHandler, PlainPages } from '../pages/plain-pages.js';
import { pageHandler } from '../pages/send-page.js';
import { listProducts } from './list-products.js';
import { ListProductsInput } from './list-products.input.js';
import { readProductPage } from './read-product-page.js';
import { Endpoint } from '../../platform/http/endpoint.js';

class ProductListView {
  @ApiProperty({ type: [ProductCardView] }) items!: ProductCardView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

@ApiTags('Storefront')
@Controller('v1/storefront/products')
export class ProductsController {
  private readonly sendPage: PageHandler;

  constructor(
    private readonly database: ReadDatabase,
    private readonly responses: ResponseCache,
    plainPages: PlainPages,
  ) {
    this.sendPage = pageHandler(responses, database, 'product', readProductPage);
    plainPages.handle('product', this.sendPage);
  }

  @Get()
  @Cached()
  @Endpoint({
    operationId: 'listStorefrontProducts',
    summary: 'List products',
    description: 'Answers published products as cards, filtered and sorted.',
    success: 'A page of products',
    response: ProductListView,
  })
  async list(
    @ValidatedQuery() input: ListProductsInput,
    @ReaderLocale() locale: Locale,
    @Res() reply: FastifyReply,
  ) {
    await this.responses.send(reply, await listProducts(this.database, input, locale), locale);
  }

  @Get(':slug')
  @Cached()
  @ApiResponse({ status: 301, description: 'It has another slug now, or in this language' })
  @Endpoint({
    operationId: 'getStorefrontProduct',
    summary: 'Get a product',
    description: 'Answers everything a product page shows.',
    success: 'The product',
    response: ProductPageView,
    errors: [404],
  })
  async read(
    @Param('slug') slug: string,
    @ValidatedQuery() _input: LocaleInput,
    @ReaderLocale() locale: Locale,
    @Res() reply: FastifyReply,
  ) {
    await this.sendPage(slug, locale, reply);
  }
}
