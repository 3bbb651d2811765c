import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Settings } from '../platform/config/settings.js';
import { Problem } from '../platform/errors/problem.js';
import { negotiateLocale } from '../platform/locale/locale.js';
import { IMMUTABLE } from '../platform/static/immutable.js';
import { homeOf } from './html/addresses.js';
import { findAsset } from './html/assets.js';
import { Pages } from './pages/pages.js';
import { robots } from './robots.js';

/** Routes without a locale: the redirect to a home page, assets, robots.txt and the sitemap. */
@ApiExcludeController()
@Controller()
export class WebsiteController {
  constructor(
    private readonly pages: Pages,
    private readonly settings: Settings,
  ) {}

  @Get()
  redirectHome(@Req() { headers }: FastifyRequest, @Res() reply: FastifyReply) {
    const locale = negotiateLocale(undefined, headers['accept-language']);
    return reply
      .headers({ vary: 'Accept-Language', 'cache-control': 'no-cache' })
      .redirect(homeOf(locale), 302);
  }

  @Get('assets/:hash/:name')
  asset(@Param() { hash, name }: { hash: string; name: string }, @Res() reply: FastifyReply) {
    const file = findAsset(hash, name);
    if (!file) throw Problem.notFound('file');
    return reply.header('cache-control', IMMUTABLE).type(file.type).send(file.bytes);
  }

  @Get('robots.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  robots() {
    return robots(this.settings);
  }

  @Get('sitemap.xml')
  @Header('content-type', 'application/xml; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  sitemap() {
    return this.pages.sitemap();
  }
}
