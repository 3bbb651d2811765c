import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiProperty, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ReadDatabase } from '../../platform/database/read-database.js';
import { ValidatedQuery } from '../../platform/validation/validated-query.js';
import { LocaleInput } from '../../platform/locale/locale.input.js';
import type { Locale } from '../../platform/locale/locale.js';
import { ReaderLocale } from '../../platform/locale/reader-locale.js';
import { ArticlePageView } from '../../published/article-page.view.js';
import { ArticleCardView } from '../../published/card.view.js';
import { Cached } from '../../response-cache/cached.decorator.js';
import { ResponseCache } from '../../response-cache/response-cache.js';
import { type PageHandler, PlainPages } from '../pages/plain-pages.js';
import { pageHandler } from '../pages/send-page.js';
import { readArticlePage } from './read-article-page.js';
import { listArticles } from './list-articles.js';
import { ListArticlesInput } from './list-articles.input.js';
import { Endpoint } from '../../platform/http/endpoint.js';

class ArticleListView {
  @ApiProperty({ type: [ArticleCardView] }) items!: ArticleCardView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

@ApiTags('Storefront')
@Controller('v1/storefront/articles')
export class ArticlesController {
  private readonly sendPage: PageHandler;

  constructor(
    private readonly database: ReadDatabase,
    private readonly responses: ResponseCache,
    plainPages: PlainPages,
  ) {
    this.sendPage = pageHandler(responses, database, 'article', readArticlePage);
    plainPages.handle('article', this.sendPage);
  }

  @Get()
  @Cached()
  @Endpoint({
    operationId: 'listStorefrontArticles',
    summary: 'List articles',
    description: 'Answers published articles as cards, newest first.',
    success: 'A page of articles',
    response: ArticleListView,
  })
  async list(
    @ValidatedQuery() input: ListArticlesInput,
    @ReaderLocale() locale: Locale,
    @Res() reply: FastifyReply,
  ) {
    await this.responses.send(reply, await listArticles(this.database, input, locale), locale);
  }

  @Get(':slug')
  @Cached()
  @ApiResponse({ status: 301, description: 'It has another slug now, or in this language' })
  @Endpoint({
    operationId: 'getStorefrontArticle',
    summary: 'Get an article',
    description: 'Answers the article with the products that it links.',
    success: 'The article',
    response: ArticlePageView,
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
