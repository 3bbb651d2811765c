import { hash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import fresh from 'fresh';
import type { ContentEncoding } from './content-encoding.js';

/** A strong entity tag (RFC 9110 § 8.8.3) of a response's bytes, locale and content coding. */
export function entityTag(bytes: Buffer, locale: string, coding: ContentEncoding): string {
  const tag = `${hash('sha1', bytes, 'base64url')}-${locale}`;
  return coding === 'identity' ? `"${tag}"` : `"${tag}-${coding}"`;
}

/** RFC 9110 § 13.1.2: `*`, or a list in which weak and strong tags compare alike. */
export const matchesEntityTag = (ifNoneMatch: string | undefined, tag: string): boolean =>
  fresh({ 'if-none-match': ifNoneMatch }, { etag: tag });

/** Sets Content-Language, and adds Accept-Language to a Vary header that CORS may have set. */
export function setContentLanguage(reply: FastifyReply, locale: string) {
  const vary = [reply.getHeader('vary') ?? [], 'Accept-Language'].flat().join(', ');
  void reply.headers({ 'content-language': locale, vary });
}
