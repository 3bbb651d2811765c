import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Settings } from '../platform/config/settings.js';
import { compress, negotiateEncoding } from '../platform/http/content-encoding.js';
import { allowedOrigins } from '../platform/http/cors-origins.js';
import { entityTag, matchesEntityTag } from '../platform/http/entity-tag.js';
import { type Locale, negotiateLocale } from '../platform/locale/locale.js';
import './cached.decorator.js';
import { sharedHeaders } from './response-headers.js';
import { type CachedResponse, ResponseStore } from './response-store.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Where its response is to be stored, and the version of the data before it was read. */
    cacheSlot?: { key: string; version: number };
  }
}

/** Longest address whose response is stored, in UTF-16 code units: longer ones are rarely requested twice. */
const MAX_URL_LENGTH = 500;

/** How long a CDN may serve a stale response while it asks for a fresh one. */
const STALE_SECONDS = 60;

/** Bodies below this many bytes are not worth compressing. */
const MIN_COMPRESSED = 1_000;

/** Responses of the routes with `@Cached()`, in memory. README.md says how it works. */
@Injectable()
export class ResponseCache {
  /** Requests that wait for a response that is being read, by its key. */
  private readonly pending = new Map<string, (() => void)[]>();
  private readonly isBehindCdn: boolean;
  private readonly cacheControl: string;
  /** Origins that CORS tells apart. */
  private readonly origins: Set<string>;

  constructor(
    private readonly store: ResponseStore,
    { environment }: Settings,
  ) {
    const origins = allowedOrigins(environment.CORS_ORIGINS);
    this.origins = new Set(Array.isArray(origins) ? origins : []);
    const seconds = environment.CDN_SECONDS;
    this.isBehindCdn = seconds > 0;
    this.cacheControl = this.isBehindCdn
      ? `public, max-age=0, s-maxage=${seconds}, stale-while-revalidate=${STALE_SECONDS}`
      : 'public, no-cache';
  }

  /** Fastify has matched the route when this hook runs; the framework's handler has not. */
  registerHook(fastify: FastifyInstance) {
    fastify.addHook('onRequest', (request, reply, next) => {
      if (!isCacheable(request) || !this.store.isReliable || request.bypassesReplica) return next();
      this.serve(request, reply, next);
    });
  }

  /** Sends the stored response, waits for one that is being read, or lets the route read it. */
  private serve(request: FastifyRequest, reply: FastifyReply, next: () => void) {
    // The client has disconnected: `close` was emitted already, so requests waiting for this one would not be released.
    if (reply.raw.destroyed) return void reply.hijack();
    const key = this.keyOf(request);
    const resume = () => {
      if (reply.raw.destroyed) return void reply.hijack();
      const response = this.store.get(key);
      if (response) return this.write(request, reply, response);
      const { version } = this.store;
      if (version !== undefined) request.cacheSlot = { key, version };
      next();
    };
    const waiting = this.pending.get(key);
    if (waiting) return void waiting.push(resume);
    if (!this.store.has(key) && this.store.version !== undefined) {
      this.pending.set(key, []);
      reply.raw.once('close', () => this.release(key));
    }
    resume();
  }

  /**
   * Sends content, or 304 where the client has it, and stores it where the route is cached.
   * @param entryIds of all entries that it depends on; null where any change may change it
   */
  async send(
    reply: FastifyReply,
    content: string | Buffer,
    locale: Locale,
    entryIds: string[] | null = null,
    contentType = 'application/json; charset=utf-8',
  ) {
    const { request } = reply;
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const encoding =
      bytes.length < MIN_COMPRESSED ? 'identity' : negotiateEncoding(request.headers['accept-encoding']);
    const headers = ['content-language', locale, 'content-type', contentType];
    headers.push('cache-control', this.cacheControl);
    if (encoding !== 'identity') headers.push('content-encoding', encoding);
    const response: CachedResponse = {
      etag: entityTag(bytes, locale, encoding),
      headers: sharedHeaders(reply, headers),
      body: encoding === 'identity' ? bytes : await compress(bytes, encoding),
      entryIds,
    };
    if (request.cacheSlot) {
      const { key, version } = request.cacheSlot;
      this.store.set(key, response, version, (this.pending.get(key)?.length ?? 0) > 0);
      this.release(key);
    }
    this.write(request, reply, response);
  }

  /** Writes to the socket without Fastify, which would process every header again. */
  private write(request: FastifyRequest, reply: FastifyReply, response: CachedResponse) {
    const { etag, headers, body, entryIds } = response;
    reply.hijack();
    request.finishAdmission?.();
    // While the server closes, a connection that is kept alive would keep the server from ending.
    if (!request.server.server.listening) reply.raw.shouldKeepAlive = false;
    const responseHeaders = ['x-request-id', request.id, 'etag', etag];
    // A CDN purges by tags; any other cache revalidates.
    if (this.isBehindCdn)
      responseHeaders.push('cache-tag', ['catalog', ...(entryIds ?? ['lists'])].join(','));
    if (matchesEntityTag(request.headers['if-none-match'], etag))
      return reply.raw.writeHead(304, headers.notModified.concat(responseHeaders)).end();
    responseHeaders.push('content-length', String(body.length));
    reply.raw.writeHead(200, headers.all.concat(responseHeaders)).end(body);
  }

  /** What a response depends on: address, locale, encoding and, where CORS tells them apart, origin. */
  private keyOf({ url, headers }: FastifyRequest): string {
    const locale = negotiateLocale(undefined, headers['accept-language']);
    const origin = headers.origin !== undefined && this.origins.has(headers.origin) ? headers.origin : '';
    return `${url}\n${locale}\n${negotiateEncoding(headers['accept-encoding'])}\n${origin}`;
  }

  private release(key: string) {
    const waiting = this.pending.get(key);
    this.pending.delete(key);
    for (const resume of waiting ?? []) resume();
  }
}

function isCacheable({ method, url, routeOptions }: FastifyRequest): boolean {
  if (method !== 'GET' || url.length > MAX_URL_LENGTH) return false;
  const { cache } = routeOptions.config;
  return cache !== undefined && (cache.withQuery || !url.includes('?'));
}
