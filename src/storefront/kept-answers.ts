import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { type Change, PublishedChanges } from '../platform/database/published-changes.js';
import { matchesEntityTag } from '../platform/http/entity-tag.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** How many changes had been heard when it came; undefined where its answer is not to be kept. */
    heardBefore?: number;
  }
}

interface Kept {
  body: Buffer;
  etag: string;
  headers: Record<string, string | string[] | number | undefined>;
  /** Entries that it shows; null where any change may change it. */
  ids: string[] | null;
}

/** Bytes of the bodies that are kept. */
const MOST_KEPT = 48 * 1024 * 1024;

/** Pages and lists. Searches have a memory of their own; feeds are read once a day. */
const KEPT_PATHS = /^\/v1\/storefront\/(products|articles|categories|materials)(\/|\?|$)/;

/** A page of one entry shows what its body names, and what may come to show on it is told as such. */
const PAGE = /^\/v1\/storefront\/(products|articles)\/[^/?]+/;

const UUID = /"id":"([\da-f-]{36})"/g;

/** Of one request alone. */
const OWN_HEADERS = new Set(['x-request-id', 'connection', 'date']);

/**
 * Answers of the storefront that were given before, as bytes: a page that nobody has edited since costs no query and
 * no thought. They are forgotten when Postgres tells of a change, and given only while it can be heard.
 */
@Injectable()
export class KeptAnswers {
  private readonly kept = new LRUCache<string, Kept>({
    maxSize: MOST_KEPT,
    sizeCalculation: ({ body }) => body.length + 500,
    dispose: (answer, key) => this.unlist(answer, key),
  });
  /** Keys of the answers that show an entry. */
  private readonly showing = new Map<string, Set<string>>();
  /** Keys of the answers that any change may change. */
  private readonly lists = new Set<string>();

  constructor(@Inject(PublishedChanges) private readonly changes: PublishedChanges) {
    changes.onChange((change) => this.forget(change));
  }

  /** Answers before anything else is done, where the answer is kept; and keeps what is answered otherwise. */
  precede(fastify: FastifyInstance) {
    fastify.addHook('onRequest', async (request, reply) => {
      if (request.method !== 'GET' || !KEPT_PATHS.test(request.url)) return undefined;
      if (!this.changes.isCertain) return undefined;
      const kept = this.kept.get(keyOf(request));
      if (kept) return send(request, reply, kept);
      request.heardBefore = this.changes.heard;
      return undefined;
    });
    fastify.addHook('onSend', async (request, reply, payload) => {
      if (request.heardBefore === this.changes.heard && reply.statusCode === 200)
        this.keep(request, reply, payload);
      return payload;
    });
  }

  private keep(request: FastifyRequest, reply: FastifyReply, payload: unknown) {
    const etag = reply.getHeader('etag');
    if (typeof payload !== 'string' || typeof etag !== 'string') return;
    const headers = Object.entries(reply.getHeaders()).filter(([name]) => !OWN_HEADERS.has(name));
    const ids = PAGE.test(request.url)
      ? [...new Set([...payload.matchAll(UUID)].map(([, id = '']) => id))]
      : null;
    const key = keyOf(request);
    this.kept.set(key, { body: Buffer.from(payload), etag, headers: Object.fromEntries(headers), ids });
    for (const keys of this.keysOf(ids)) keys.add(key);
  }

  private keysOf(ids: string[] | null): Set<string>[] {
    if (ids === null) return [this.lists];
    return ids.map((id) => {
      const keys = this.showing.get(id) ?? new Set();
      this.showing.set(id, keys);
      return keys;
    });
  }

  private unlist({ ids }: Kept, key: string) {
    if (ids === null) this.lists.delete(key);
    for (const id of ids ?? []) {
      const keys = this.showing.get(id);
      keys?.delete(key);
      if (keys?.size === 0) this.showing.delete(id);
    }
  }

  private forget(change: Change) {
    if (change.what !== 'entries' || change.spreads) return this.kept.clear();
    const keys = change.ids.flatMap((id) => [...(this.showing.get(id) ?? [])]);
    for (const key of [...keys, ...this.lists]) this.kept.delete(key);
  }
}

/** What an answer depends on: its address, the languages of its reader, and who may read it in a browser. */
const keyOf = ({ url, headers }: FastifyRequest) =>
  `${url}\n${headers['accept-language'] ?? ''}\n${headers.origin ?? ''}`;

function send(request: FastifyRequest, reply: FastifyReply, { body, etag, headers }: Kept) {
  void reply.headers(headers);
  return matchesEntityTag(request.headers['if-none-match'], etag)
    ? reply.removeHeader('content-length').status(304).send()
    : reply.send(body);
}
