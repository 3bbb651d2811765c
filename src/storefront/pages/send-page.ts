import type { FastifyReply } from 'fastify';
import type { Readable } from '../../platform/database/read-database.js';
import { setContentLanguage } from '../../platform/http/entity-tag.js';
import type { Locale } from '../../platform/locale/locale.js';
import type { ResponseCache } from '../../response-cache/response-cache.js';
import type { PageHandler } from './plain-pages.js';
import { type PageOrRedirect, type PageReader, readPage } from './read-page.js';

/** Reads and sends pages of a type. */
export const pageHandler =
  (
    responses: ResponseCache,
    database: Readable,
    type: 'product' | 'article',
    read: PageReader,
  ): PageHandler =>
  async (slug, locale, reply) =>
    sendPage(responses, reply, type, await readPage(database, type, read, slug, locale), locale);

/** Sends a page's ready JSON, or 301 to its current slug with the requested locale. */
function sendPage(
  responses: ResponseCache,
  reply: FastifyReply,
  type: 'product' | 'article',
  page: PageOrRedirect,
  locale: Locale,
) {
  if ('body' in page) return responses.send(reply, page.body, locale, page.entryIds);
  const requestedLocale = (reply.request.query as { locale?: string }).locale;
  const query = requestedLocale === undefined ? '' : `?locale=${requestedLocale}`;
  const location = `/v1/storefront/${type}s/${page.movedTo}${query}`;
  // The old slug may become the current one again, so the redirect must not be cached for ever.
  setContentLanguage(reply, locale);
  return reply.status(301).headers({ location, 'cache-control': 'no-cache' }).send();
}
