import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Settings } from '../../platform/config/settings.js';
import { ReadDatabase } from '../../platform/database/read-database.js';
import { setContentLanguage } from '../../platform/http/entity-tag.js';
import { ValidatedQuery } from '../../platform/validation/validated-query.js';
import { StreamSlots } from '../../platform/limits/stream-slots.js';
import type { Locale } from '../../platform/locale/locale.js';
import { ReaderLocale } from '../../platform/locale/reader-locale.js';
import { GoogleFeedInput, SitemapInput } from './feeds.input.js';
import { googleFeed } from './google-feed.js';
import { localeSitemap } from './sitemap.js';
import { Endpoint } from '../../platform/http/endpoint.js';

const XML = { content: { 'application/xml': { schema: { type: 'string' as const } } } };

@ApiTags('Storefront')
@Controller('v1/storefront/feeds')
export class FeedsController {
  private readonly slots = new StreamSlots(MAX_CONCURRENT_FEEDS, 'feeds');

  constructor(
    private readonly database: ReadDatabase,
    private readonly settings: Settings,
  ) {}

  @Get('google')
  @Endpoint({
    operationId: 'getGoogleFeed',
    summary: 'Get the Google Merchant Center feed',
    description: 'Answers every published variant as an item of an RSS 2.0 feed.',
    success: 'The feed',
    response: XML,
  })
  google(
    @ValidatedQuery() { currency }: GoogleFeedInput,
    @ReaderLocale() locale: Locale,
    @Res() reply: FastifyReply,
  ) {
    const urlTemplate = this.settings.pageUrl;
    this.send(reply, locale, googleFeed(this.database, { locale, currency, urlTemplate }));
  }

  @Get('sitemap')
  @Endpoint({
    operationId: 'getSitemap',
    summary: 'Get the sitemap of a language',
    description: 'Answers the addresses of all pages in a language, each with its alternates (sitemaps.org).',
    success: 'The sitemap, or an index of its parts',
    response: XML,
  })
  sitemap(
    @ValidatedQuery() { page }: SitemapInput,
    @ReaderLocale() locale: Locale,
    @Req() { protocol, host }: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const self = `${protocol}://${host}/v1/storefront/feeds/sitemap?locale=${locale}`;
    this.send(reply, locale, localeSitemap(this.database, locale, this.settings.pageUrl, self, page));
  }

  private send(reply: FastifyReply, locale: Locale, text: AsyncIterable<string>) {
    setContentLanguage(reply, locale);
    const headers = {
      'content-type': 'application/xml; charset=utf-8',
      // An index contains the host of the request, so it must not be served to other hosts.
      'cache-control': 'no-store',
    };
    this.slots.send(reply, headers, text);
  }
}

/** Each feed holds a page of rows in memory for as long as its client reads; crawlers fetch them about once a day. */
const MAX_CONCURRENT_FEEDS = 4;
