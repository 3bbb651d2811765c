import type { FastifyReply } from 'fastify';
import { inLanguage } from '../platform/http/entity-tag.js';
import type { Locale } from '../platform/locale/locale.js';
import type { Answers } from './answers.js';
import type { Page } from './read-page.js';

/** Sends a page's ready JSON, or 301 to where it is now. The language that was asked for goes along. */
export function sendPage(answers: Answers, reply: FastifyReply, page: Page, locale: Locale) {
  if ('body' in page) return answers.send(reply, page.body, locale, page.shows);
  const asked = (reply.request.query as { locale?: string }).locale;
  const location = `${page.movedTo}${asked === undefined ? '' : `?locale=${asked}`}`;
  // Not for ever: the old address may be the current one again.
  inLanguage(reply, locale);
  return reply.status(301).headers({ location, 'cache-control': 'no-cache' }).send();
}
