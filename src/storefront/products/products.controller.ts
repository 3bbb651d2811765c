import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ReadDatabase } from '../../platform/database/read-database.js';
import { problems } from '../../platform/http/problem-docs.js';
import { ValidatedQuery } from '../../platform/http/query.js';
import { PAGE_HEADERS, conditional } from '../../platform/locale/locale-docs.js';
import { LocaleInput } from '../../platform/locale/locale.input.js';
import type { Locale } from '../../platform/locale/locale.js';
import { ReaderLocale } from '../../platform/locale/reader-locale.js';
import { ProductCardView } from '../../published/card.view.js';
import { ProductPageView } from '../../published/product-page.view.js';
import { Cached } from '../../response-cache/cached.decorator.js';
import { ResponseCache } from '../../response-cache/response-cache.js';
import { type PageHandler, PlainPages } from '../plain-pages.js';
import { pageHandler } from '../send-page.js';
import { listProducts } from './list-products.js';
import { ListProductsInput } from './list-products.input.js';
import { readProductPage } from './read-product-page.js';

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
  @ApiOperation({ operationId: 'listProductCards', summary: 'Product cards, filtered and sorted' })
  @ApiOkResponse({ type: ProductListView, headers: PAGE_HEADERS })
  @conditional()
  @problems(400, 429)
  async list(
    @ValidatedQuery() input: ListProductsInput,
    @ReaderLocale() locale: Locale,
    @Res() reply: FastifyReply,
  ) {
    await this.responses.send(reply, await listProducts(this.database, input, locale), locale);
  }

  @Get(':slug')
  @Cached()
  @ApiOperation({ operationId: 'readProductPage', summary: "A product's page" })
  @ApiOkResponse({ type: ProductPageView, headers: PAGE_HEADERS })
  @ApiResponse({ status: 301, description: 'It has another slug now, or in this language' })
  @conditional()
  @problems(400, 404, 429)
  async read(
    @Param('slug') slug: string,
    @ValidatedQuery() _input: LocaleInput,
    @ReaderLocale() locale: Locale,
    @Res() reply: FastifyReply,
  ) {
    await this.sendPage(slug, locale, reply);
  }
}
