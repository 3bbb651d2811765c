import type { FastifyReply } from 'fastify';
import type { Readable } from '../platform/database/read-database.js';
import { inLanguage } from '../platform/http/entity-tag.js';
import type { Locale } from '../platform/locale/locale.js';
import type { Answers, PageRoute } from './answers.js';
import { type Page, type PageReader, readPage } from './read-page.js';

/** The route for pages of a type, which plain addresses of them take at once. */
export function pageRoute(
  answers: Answers,
  database: Readable,
  type: 'product' | 'article',
  read: PageReader,
): PageRoute {
  const route: PageRoute = async (slug, locale, reply) =>
    sendPage(answers, reply, type, await readPage(database, type, read, slug, locale), locale);
  answers.routePages(type, route);
  return route;
}

/** Sends a page's ready JSON, or 301 to where it is now. The language that was asked for goes along. */
function sendPage(
  answers: Answers,
  reply: FastifyReply,
  type: 'product' | 'article',
  page: Page,
  locale: Locale,
) {
  if ('body' in page) return answers.send(reply, page.body, locale, page.shows);
  const asked = (reply.request.query as { locale?: string }).locale;
  const query = asked === undefined ? '' : `?locale=${asked}`;
  const location = `/v1/storefront/${type}s/${page.movedTo}${query}`;
  // Not for ever: the old address may be the current one again.
  inLanguage(reply, locale);
  return reply.status(301).headers({ location, 'cache-control': 'no-cache' }).send();
}
