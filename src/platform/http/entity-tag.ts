import { hash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import fresh from 'fresh';
import type { ContentEncoding } from './content-encoding.js';

/** A strong entity tag (RFC 9110 § 8.8.3) of an answer: its bytes, the locale that is in, and how it is packed. */
export function entityTag(bytes: Buffer, locale: string, coding: ContentEncoding): string {
  const tag = `${hash('sha1', bytes, 'base64url')}-${locale}`;
  return coding === 'identity' ? `"${tag}"` : `"${tag}-${coding}"`;
}

/** RFC 9110 § 13.1.2: `*`, or a list in which weak and strong tags compare alike. */
export const matchesEntityTag = (ifNoneMatch: string | undefined, tag: string): boolean =>
  fresh({ 'if-none-match': ifNoneMatch }, { etag: tag });

/** Says which language the answer is in, and that another may be had; CORS may have named what else it varies by. */
export function setContentLanguage(reply: FastifyReply, locale: string) {
  const vary = [reply.getHeader('vary') ?? [], 'Accept-Language'].flat().join(', ');
  void reply.headers({ 'content-language': locale, vary });
}
