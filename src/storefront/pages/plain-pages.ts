import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type Locale, negotiateLocale } from '../../platform/locale/locale.js';

/** Addresses of product and article pages without anything to validate: a lower-case slug and at most a valid locale. */
const PLAIN_PAGE = /^\/v1\/storefront\/(product|article)s\/([a-z0-9-]+)(?:\?locale=(zh-CN|en))?$/;

/** Sends the page of a slug, or a redirect to its current slug. @throws Problem 404 */
export type PageHandler = (slug: string, locale: Locale, reply: FastifyReply) => Promise<unknown>;

/** Serves plain pages before the framework's guards, pipes and interceptors, which take as long as reading a page. */
@Injectable()
export class PlainPages {
  private readonly handlers = new Map<string | undefined, PageHandler>();

  handle(type: 'product' | 'article', handler: PageHandler) {
    this.handlers.set(type, handler);
  }

  /** Registered after the response cache, which serves hits, and after admission. */
  registerHook(fastify: FastifyInstance) {
    fastify.addHook('onRequest', (request, reply, next) => {
      const [, type, slug = '', locale] = (request.method === 'GET' && PLAIN_PAGE.exec(request.url)) || [];
      const handler = this.handlers.get(type);
      if (!handler) return next();
      const negotiated = negotiateLocale(locale as Locale | undefined, request.headers['accept-language']);
      handler(slug, negotiated, reply).catch(next);
    });
  }
}
