import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Settings } from '../platform/config/settings.js';
import { codingFor, pack } from '../platform/http/content-coding.js';
import { entityTag, inLanguage, matchesEntityTag } from '../platform/http/entity-tag.js';
import { type Locale, negotiateLocale } from '../platform/locale/locale.js';
import { type Answer, KeptAnswers } from './kept-answers.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Under what its answer may be kept, and since when that has been true. */
    keeping?: { key: string; since: number };
  }
}

/** Pages and lists. Searches have a memory of their own; feeds are read once a day. */
const KEPT_PATHS = /^\/v1\/storefront\/(products|articles|categories|materials)(\/|\?|$)/;

/** Of one request alone. */
const OWN_HEADERS = new Set(['x-request-id', 'connection']);

/** What a 304 says: what may have changed though the body has not, and whether a script may read it. */
const TOLD_AGAIN =
  /^(etag|vary|cache-control|cache-tag|content-language|x-request-id|connection|access-control-.*)$/;

/** How long a CDN may give an old answer while it asks for the present one. */
const STALE_SECONDS = 60;

/** Characters of a body from which on it is worth packing. */
const WORTH_PACKING = 1_000;

/**
 * What the storefront answers. A page or list that nobody has edited since it was last asked for costs no query and no
 * thought, and what many ask for at the same moment is read once.
 */
@Injectable()
export class Answers {
  /** What waits for an answer that is being made, by its key. */
  private readonly awaited = new Map<string, (() => void)[]>();

  private readonly cdnSeconds: number;

  constructor(
    @Inject(KeptAnswers) private readonly kept: KeptAnswers,
    @Inject(Settings) { environment }: Settings,
  ) {
    this.cdnSeconds = environment.CDN_SECONDS;
  }

  /** Answers before any route is reached where the answer is kept, or will be in a moment. */
  precede(fastify: FastifyInstance) {
    fastify.addHook('onRequest', (request, reply, next) => {
      if (request.method !== 'GET' || !KEPT_PATHS.test(request.url)) return next();
      if (!this.kept.isCertain || request.isAhead) return next();
      const key = keyOf(request);
      const goOn = () => {
        const answer = this.kept.get(key);
        if (answer) return give(request, reply, answer);
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

  /**
   * Sends ready JSON, or 304 where the caller has it already.
   * @param shows ids of all entries that it depends on; null where that is any
   */
  async send(reply: FastifyReply, json: string, locale: Locale, shows: string[] | null = null) {
    const { request } = reply;
    inLanguage(reply, locale);
    const coding = json.length < WORTH_PACKING ? 'identity' : codingFor(request.headers['accept-encoding']);
    const body = coding === 'identity' ? json : await pack(json, coding);
    const etag = entityTag(json, locale, coding);
    void reply.headers({
      etag,
      vary: [reply.getHeader('vary'), 'Accept-Encoding'].join(', '),
      ...this.caching(shows),
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
    });
    if (coding !== 'identity') void reply.header('content-encoding', coding);
    if (request.keeping) {
      const { key, since } = request.keeping;
      this.kept.keep(key, { etag, headers: reply.getHeaders(), body, shows }, since);
      this.arrived(key);
    }
    if (!matchesEntityTag(request.headers['if-none-match'], etag)) return reply.send(body);
    for (const name of Object.keys(reply.getHeaders())) if (!TOLD_AGAIN.test(name)) reply.removeHeader(name);
    return reply.status(304).send();
  }

  /** A CDN is told by tags what to forget; whoever else keeps an answer asks whether it is still right. */
  private caching(shows: string[] | null) {
    const seconds = this.cdnSeconds;
    if (seconds === 0) return { 'cache-control': 'public, no-cache' };
    return {
      'cache-control': `public, max-age=0, s-maxage=${seconds}, stale-while-revalidate=${STALE_SECONDS}`,
      'cache-tag': ['catalog', ...(shows ?? ['lists'])].join(','),
    };
  }

  private arrived(key: string) {
    const waiting = this.awaited.get(key);
    this.awaited.delete(key);
    for (const goOn of waiting ?? []) goOn();
  }
}

/** What an answer depends on: its address, and the reader's language, coding and origin. */
function keyOf({ url, headers }: FastifyRequest): string {
  const locale = negotiateLocale(undefined, headers['accept-language']);
  return `${url}\n${locale}\n${codingFor(headers['accept-encoding'])}\n${headers.origin ?? ''}`;
}

/** Past Fastify, which would look at every header again. */
function give(request: FastifyRequest, reply: FastifyReply, answer: Answer) {
  reply.hijack();
  const isKnown = matchesEntityTag(request.headers['if-none-match'], answer.etag);
  const { full, brief } = (answer.heads ??= headsOf(answer));
  if (typeof answer.body === 'string') answer.body = Buffer.from(answer.body);
  const own = ['x-request-id', request.id];
  if (isKnown) reply.raw.writeHead(304, brief.concat(own)).end();
  else reply.raw.writeHead(200, full.concat(own)).end(answer.body);
}

function headsOf({ headers }: Answer) {
  const told = Object.entries(headers).filter(([name]) => !OWN_HEADERS.has(name));
  return {
    full: told.flatMap(inTurn),
    brief: told.filter(([name]) => TOLD_AGAIN.test(name)).flatMap(inTurn),
  };
}

const inTurn = ([name, values = []]: [string, Answer['headers'][string]]) =>
  [values].flat().flatMap((value) => [name, String(value)]);
