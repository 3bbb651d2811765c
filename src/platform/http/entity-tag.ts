import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';

/** A strong entity tag (RFC 9110 § 8.8.3) of an answer's bytes and the locale they are in. */
function entityTag(body: string, locale = ''): string {
  return `"${createHash('sha1').update(locale).update(body).digest('base64url')}"`;
}

/** RFC 9110 § 13.1.2: `*`, or a list in which weak and strong tags compare alike. */
export function matchesEntityTag(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === tag);
}

/** Says which language the answer is in, and that another may be had; CORS may have named what else it varies by. */
export function inLanguage(reply: FastifyReply, locale: string) {
  const vary = [reply.getHeader('vary') ?? [], 'Accept-Language'].flat().join(', ');
  void reply.headers({ 'content-language': locale, vary });
}

/** Sends ready JSON, or 304 where the caller has it already. */
export function sendJson(reply: FastifyReply, body: string, locale: string) {
  const tag = entityTag(body, locale);
  inLanguage(reply, locale);
  void reply.headers({
    etag: tag,
    'cache-control': 'public, no-cache',
    'content-type': 'application/json; charset=utf-8',
  });
  if (matchesEntityTag(reply.request.headers['if-none-match'], tag)) return reply.status(304).send();
  return reply.send(body);
}
