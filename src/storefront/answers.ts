import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { Settings } from '../platform/config/settings.js';
import { type Coding, codingFor, pack } from '../platform/http/content-coding.js';
import { allowedOrigins } from '../platform/http/cors-origins.js';
import { entityTag, matchesEntityTag } from '../platform/http/entity-tag.js';
import { type Locale, negotiateLocale } from '../platform/locale/locale.js';
import { type Answer, type Head, KeptAnswers } from './kept-answers.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Under what its answer may be kept, and since when that has been true. */
    keeping?: { key: string; since: number };
  }
}

/** Pages and lists, as data and for people. Searches have a memory of their own; feeds are read once a day. */
const KEPT_PATHS =
  /^\/v1\/storefront\/(products|articles|categories|materials)(\/|\?|$)|^\/(zh|en)\/($|articles$|(products|articles)\/)/;

/** Longest address whose answer is kept, in UTF-16 code units: one that is longer was hardly asked for before. */
const LONGEST_KEPT = 500;

/** Of these, pages whose address says all that there is to know. */
const PLAIN_PAGE = /^\/v1\/storefront\/(product|article)s\/([a-z0-9-]+)(?:\?locale=(zh-CN|en))?$/;

/** Sends the page of a slug, or where it has moved to. @throws Problem 404 */
export type PageRoute = (slug: string, locale: Locale, reply: FastifyReply) => Promise<unknown>;

/** Of one request alone. */
const OWN_HEADERS = new Set(['x-request-id', 'connection']);

/** What a 304 says: what may have changed though the body has not, and whether a script may read it. */
const TOLD_AGAIN = /^(vary|cache-control|content-language|access-control-.*)$/;

/** How long a CDN may give an old answer while it asks for the present one. */
const STALE_SECONDS = 60;

/** How many sorts of headers are remembered: as many as there are languages, codings and origins. */
const HEADS = 200;

/** Bytes of a body from which on it is worth packing. */
const WORTH_PACKING = 1_000;

/**
 * What the storefront answers. A page or list that nobody has edited since it was last asked for costs no query and no
 * thought, and what many ask for at the same moment is read once.
 */
@Injectable()
export class Answers {
  /** What waits for an answer that is being made, by its key. */
  private readonly awaited = new Map<string, (() => void)[]>();

  private readonly pageRoutes = new Map<string | undefined, PageRoute>();
  private readonly heads = new LRUCache<string, Head>({ max: HEADS });
  private readonly isBehindCdn: boolean;
  private readonly caching: string;
  /** Those whose answers differ from those of others. */
  private readonly origins: Set<string>;

  constructor(
    @Inject(KeptAnswers) private readonly kept: KeptAnswers,
    @Inject(Settings) { environment }: Settings,
  ) {
    const origins = allowedOrigins(environment.CORS_ORIGINS);
    this.origins = new Set(Array.isArray(origins) ? origins : []);
    const seconds = environment.CDN_SECONDS;
    this.isBehindCdn = seconds > 0;
    this.caching = this.isBehindCdn
      ? `public, max-age=0, s-maxage=${seconds}, stale-while-revalidate=${STALE_SECONDS}`
      : 'public, no-cache';
  }

  /** Answers before any route is reached where the answer is kept, or will be in a moment. */
  precede(fastify: FastifyInstance) {
    fastify.addHook('onRequest', (request, reply, next) => {
      if (request.method !== 'GET' || request.url.length > LONGEST_KEPT || !KEPT_PATHS.test(request.url))
        return next();
      if (!this.kept.isCertain || request.isAhead) return next();
      // Its client is gone: nobody would be told that this answer is not made.
      if (reply.raw.destroyed) return void reply.hijack();
      const key = this.keyOf(request);
      const goOn = () => {
        if (reply.raw.destroyed) return void reply.hijack();
        const answer = this.kept.get(key);
        if (answer) return this.give(request, reply, answer);
        const since = this.kept.moment;
        if (since !== undefined) request.keeping = { key, since };
        next();
      };
      const others = this.awaited.get(key);
      if (others) return void others.push(goOn);
      if (!this.kept.has(key) && this.kept.moment !== undefined) {
        this.awaited.set(key, []);
        reply.raw.once('close', () => this.arrived(key));
      }
      goOn();
    });
  }

  /** Which route sends the pages of a type. */
  routePages(type: 'product' | 'article', route: PageRoute) {
    this.pageRoutes.set(type, route);
  }

  /** Has plain pages sent before the framework has looked for their route, which would take as long as reading them. */
  hasten(fastify: FastifyInstance) {
    fastify.addHook('onRequest', (request, reply, next) => {
      const [, type, slug = '', asked] = (request.method === 'GET' && PLAIN_PAGE.exec(request.url)) || [];
      const route = this.pageRoutes.get(type);
      if (!route) return next();
      const locale = negotiateLocale(asked as Locale | undefined, request.headers['accept-language']);
      route(slug, locale, reply).catch(next);
    });
  }

  /**
   * Sends what is ready, JSON where not said otherwise, or 304 where the caller has it already.
   * @param shows ids of all entries that it depends on; null where that is any
   */
  async send(
    reply: FastifyReply,
    text: string | Buffer,
    locale: Locale,
    shows: string[] | null = null,
    type = 'application/json; charset=utf-8',
  ) {
    const { request } = reply;
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    const coding = bytes.length < WORTH_PACKING ? 'identity' : codingFor(request.headers['accept-encoding']);
    const body = coding === 'identity' ? bytes : await pack(bytes, coding);
    const answer = {
      etag: entityTag(bytes, locale, coding),
      head: this.headOf(reply, locale, coding, type),
      body,
      shows,
    };
    if (request.keeping) {
      const { key, since } = request.keeping;
      this.kept.keep(key, answer, since, (this.awaited.get(key)?.length ?? 0) > 0);
      this.arrived(key);
    }
    this.give(request, reply, answer);
  }

  /** Past Fastify, which would look at every header again. */
  private give(request: FastifyRequest, reply: FastifyReply, answer: Answer) {
    const { id, headers, server } = request;
    const { etag, head, body, shows } = answer;
    reply.hijack();
    request.finishAdmission?.();
    // A connection that was busy when the server closed would be kept alive, and the server with it.
    if (!server.server.listening) reply.raw.shouldKeepAlive = false;
    const own = ['x-request-id', id, 'etag', etag];
    // A CDN is told by tags what to forget; whoever else keeps an answer asks whether it is still right.
    if (this.isBehindCdn) own.push('cache-tag', ['catalog', ...(shows ?? ['lists'])].join(','));
    if (matchesEntityTag(headers['if-none-match'], etag))
      return reply.raw.writeHead(304, head.known.concat(own)).end();
    own.push('content-length', String(body.length));
    reply.raw.writeHead(200, head.whole.concat(own)).end(body);
  }

  private headOf(reply: FastifyReply, locale: Locale, coding: Coding, type: string): Head {
    const whole = headersOf(reply);
    whole.push('content-language', locale, 'content-type', type);
    whole.push('cache-control', this.caching);
    if (coding !== 'identity') whole.push('content-encoding', coding);
    const text = whole.join('\n');
    const same = this.heads.get(text);
    if (same) return same;
    const head = { whole, known: toldAgain(whole) };
    this.heads.set(text, head);
    return head;
  }

  /** What an answer depends on: its address, and the reader's language, coding and, where CORS tells them apart, origin. */
  private keyOf({ url, headers }: FastifyRequest): string {
    const locale = negotiateLocale(undefined, headers['accept-language']);
    const origin = headers.origin !== undefined && this.origins.has(headers.origin) ? headers.origin : '';
    return `${url}\n${locale}\n${codingFor(headers['accept-encoding'])}\n${origin}`;
  }

  private arrived(key: string) {
    const waiting = this.awaited.get(key);
    this.awaited.delete(key);
    for (const goOn of waiting ?? []) goOn();
  }
}

/** What was set before: names and values in turn. */
function headersOf(reply: FastifyReply): string[] {
  const headers: string[] = [];
  const varies: string[] = [];
  for (const [name, values = []] of Object.entries(reply.getHeaders())) {
    if (OWN_HEADERS.has(name)) continue;
    const texts = [values].flat().map(String);
    if (name === 'vary') varies.push(...texts);
    else for (const text of texts) headers.push(name, text);
  }
  headers.push('vary', [...varies, 'Accept-Language', 'Accept-Encoding'].join(', '));
  return headers;
}

const toldAgain = (headers: string[]) =>
  headers.filter((_text, index) => TOLD_AGAIN.test(headers[index - (index % 2)] ?? ''));
