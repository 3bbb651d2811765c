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

/** The website's pages in a language. */
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
    door(@Res() reply: FastifyReply) {
      return reply.redirect(home, 301);
    }

    /** The router knows an address with a slash at its end only as what may be below it. */
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
      await this.sendOrLead(reply, await this.pages.category(slug, input, locale));
    }

    @Get('products/:slug')
    @Cached()
    async product(@Param('slug') slug: string, @Res() reply: FastifyReply) {
      await this.sendOrLead(reply, await this.pages.entry('product', slug, locale));
    }

    @Get('articles')
    @Cached({ withQuery: false })
    async articles(@ValidatedQuery() input: ListArticlesInput, @Res() reply: FastifyReply) {
      await this.send(reply, await this.pages.articles(input, locale));
    }

    @Get('articles/:slug')
    @Cached()
    async article(@Param('slug') slug: string, @Res() reply: FastifyReply) {
      await this.sendOrLead(reply, await this.pages.entry('article', slug, locale));
    }

    @Get('search')
    async search(@ValidatedQuery() input: SearchInput, @Res() reply: FastifyReply) {
      await this.send(reply, await this.pages.search(input, locale));
    }

    private async sendOrLead(reply: FastifyReply, page: Document | { movedTo: string }) {
      if ('text' in page) return this.send(reply, page);
      // What a list was narrowed down to goes along.
      const [, query] = reply.request.url.split(/(?=\?)/, 2);
      // Not for ever: the old address may be the current one again.
      return reply.header('cache-control', 'no-cache').redirect(page.movedTo + (query ?? ''), 301);
    }

    private send(reply: FastifyReply, { text, shows }: Document) {
      return this.responses.send(reply, text, locale, shows, HTML);
    }
  }
  Object.defineProperty(WebsitePagesController, 'name', {
    value: `WebsitePagesController${LANGUAGES[locale]}`,
  });
  return WebsitePagesController;
}
