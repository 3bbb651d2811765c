import type { FastifyReply } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { ResponseHeaders } from './response-store.js';

/** Headers that differ for each request. */
const PER_REQUEST = new Set(['x-request-id', 'connection']);

/** Headers of a 304 (RFC 9110 § 15.4.5): what may have changed without the body, and whether a script may read it. */
const NOT_MODIFIED = /^(vary|cache-control|content-language|access-control-.*)$/;

/** Most sets of headers in memory: one for each combination of language, encoding and origin. */
const MAX_SETS = 200;

const sets = new LRUCache<string, ResponseHeaders>({ max: MAX_SETS });

/** The headers that hooks have set on the reply, and more. Responses with the same headers share one object. */
export function sharedHeaders(reply: FastifyReply, routeHeaders: string[]): ResponseHeaders {
  const all = [...headersOf(reply), ...routeHeaders];
  const text = all.join('\n');
  const shared = sets.get(text);
  if (shared) return shared;
  const notModified = all.filter((_text, index) => NOT_MODIFIED.test(all[index - (index % 2)] ?? ''));
  const headers = { all, notModified };
  sets.set(text, headers);
  return headers;
}

/** Names and values in turn. */
function headersOf(reply: FastifyReply): string[] {
  const headers: string[] = [];
  const vary: string[] = [];
  for (const [name, values = []] of Object.entries(reply.getHeaders())) {
    if (PER_REQUEST.has(name)) continue;
    const texts = [values].flat().map(String);
    if (name === 'vary') vary.push(...texts);
    else for (const text of texts) headers.push(name, text);
  }
  headers.push('vary', [...vary, 'Accept-Language', 'Accept-Encoding'].join(', '));
  return headers;
}
