import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Settings } from '../platform/config/settings.js';
import { Problem } from '../platform/errors/problem.js';
import { negotiateLocale } from '../platform/locale/locale.js';
import { IMMUTABLE } from '../platform/static/immutable.js';
import { homeOf } from './html/addresses.js';
import { assetAt } from './html/assets.js';
import { Pages } from './pages/pages.js';
import { robots } from './robots.js';

/** What belongs to no language: the door, files, and what crawlers ask for. */
@ApiExcludeController()
@Controller()
export class WebsiteController {
  constructor(
    private readonly pages: Pages,
    private readonly settings: Settings,
  ) {}

  @Get()
  door(@Req() { headers }: FastifyRequest, @Res() reply: FastifyReply) {
    const locale = negotiateLocale(undefined, headers['accept-language']);
    return reply
      .headers({ vary: 'Accept-Language', 'cache-control': 'no-cache' })
      .redirect(homeOf(locale), 302);
  }

  @Get('assets/:hash/:name')
  asset(@Param() { hash, name }: { hash: string; name: string }, @Res() reply: FastifyReply) {
    const found = assetAt(hash, name);
    if (!found) throw Problem.notFound('file');
    return reply.header('cache-control', IMMUTABLE).type(found.type).send(found.bytes);
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
