import { Controller, Get, Param, Res, type Type, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Problem } from '../platform/errors/problem.js';
import { ValidatedQuery } from '../platform/validation/validated-query.js';
import type { Locale } from '../platform/locale/locale.js';
import { SearchInput } from '../search/querying/search.input.js';
import { Cached } from '../response-cache/cached.decorator.js';
import { ResponseCache } from '../response-cache/response-cache.js';
import { ListArticlesInput } from '../storefront/articles/list-articles.input.js';
import { LANGUAGES, homeOf } from './html/addresses.js';
import { ErrorPages } from './pages/error-pages.js';
import { type Document, HTML, Pages } from './pages/pages.js';

/** The website's pages in a locale. */
export function websitePagesController(locale: Locale): Type<unknown> {
  const home = homeOf(locale);

  @ApiExcludeController()
  @Controller(LANGUAGES[locale])
  @UseFilters(ErrorPages)
  class WebsitePagesController {
    constructor(
      private readonly pages: Pages,
      private readonly responses: ResponseCache,
    ) {}

    @Get()
    redirectHome(@Res() reply: FastifyReply) {
      return reply.redirect(home, 301);
    }

    /** The home page is `/zh/`: with a slash at its end, only a wildcard route matches it. */
    @Get('*')
    @Cached({ withQuery: false })
    async home(@Param('*') below: string, @Res() reply: FastifyReply) {
      if (below !== '') throw Problem.notFound('page');
      await this.send(reply, await this.pages.home(locale));
    }

    @Get('products')
    async products(@ValidatedQuery() input: SearchInput, @Res() reply: FastifyReply) {
      await this.send(reply, await this.pages.products(input, locale));
    }

    @Get('categories/:slug')
    async category(
      @Param('slug') slug: string,
      @ValidatedQuery() input: SearchInput,
      @Res() reply: FastifyReply,
    ) {
      await this.sendOrRedirect(reply, await this.pages.category(slug, input, locale));
    }

    @Get('products/:slug')
    @Cached()
    async product(@Param('slug') slug: string, @Res() reply: FastifyReply) {
      await this.sendOrRedirect(reply, await this.pages.entry('product', slug, locale));
    }

    @Get('articles')
    @Cached({ withQuery: false })
    async articles(@ValidatedQuery() input: ListArticlesInput, @Res() reply: FastifyReply) {
      await this.send(reply, await this.pages.articles(input, locale));
    }

    @Get('articles/:slug')
    @Cached()
    async article(@Param('slug') slug: string, @Res() reply: FastifyReply) {
      await this.sendOrRedirect(reply, await this.pages.entry('article', slug, locale));
    }

    @Get('search')
    async search(@ValidatedQuery() input: SearchInput, @Res() reply: FastifyReply) {
      await this.send(reply, await this.pages.search(input, locale));
    }

    private async sendOrRedirect(reply: FastifyReply, page: Document | { movedTo: string }) {
      if ('text' in page) return this.send(reply, page);
      // The filters of a list are kept.
      const [, query] = reply.request.url.split(/(?=\?)/, 2);
      // The old slug may become the current one again, so the redirect must not be cached for ever.
      return reply.header('cache-control', 'no-cache').redirect(page.movedTo + (query ?? ''), 301);
    }

    private send(reply: FastifyReply, { text, entryIds: shows }: Document) {
      return this.responses.send(reply, text, locale, shows, HTML);
    }
  }
  Object.defineProperty(WebsitePagesController, 'name', {
    value: `WebsitePagesController${LANGUAGES[locale]}`,
  });
  return WebsitePagesController;
}
