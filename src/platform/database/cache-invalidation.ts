import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import type { Logger } from 'pino';
import { Settings } from '../config/settings.js';
import { LOGGER } from '../logging/logger.js';
import { logPosition } from './log-position.js';
import { Replica } from './replica.js';
import { POSITION_HEADER } from './read-your-writes.js';
import { CHANNELS } from './locks-and-channels.js';

/** Longest time, in milliseconds, between a commit and its notification while the cache counts as reliable. */
const STALE_MS = 1_000;
const ECHO_EVERY_MS = 300;
const RECONNECT_MS = 500;

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

export type PublishedChange =
  /** Entries that were written, whose links were written, or that were `removed`: unpublished in some locale. */
  | { type: 'entries'; ids: string[]; removed: boolean }
  /** Names of materials, categories or attributes. Pages that show them are projected again and notified one by one. */
  | { type: 'taxonomy' }
  /** Anything may have changed. */
  | { type: 'unknown' };

/**
 * Listens for changes of `published` by LISTEN/NOTIFY, so that reads can be cached. Reliable only while its own
 * notifications come back: a dead connection, or a pooler that drops them, is detected within a second. A change is
 * notified before a replica has applied it; until it has, nothing that was read there may be cached.
 */
@Injectable()
export class CacheInvalidation implements OnApplicationBootstrap, OnApplicationShutdown {
  /** Number of changes so far. What was read while it changed must not be cached. */
  version = 0;
  private reliableUntil = 0;
  private lastChangeAt = 0;
  /** Log position of the primary when the newest notification that came back was sent. */
  private position = -1n;
  private readonly listeners: ((change: PublishedChange) => void)[] = [];
  private readonly pendingRoundTrips = new Map<string, () => void>();
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private client: pg.Client | undefined;
  private catchingUp: Promise<string | undefined> | undefined;

  constructor(
    private readonly settings: Settings,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly replica: Replica,
  ) {}

  /** Whether every change that was committed more than a second ago has been notified. */
  get isReliable(): boolean {
    return performance.now() < this.reliableUntil;
  }

  /** The version, where what is read from now on includes every change so far; undefined while a replica is behind. */
  get stableVersion(): number | undefined {
    return this.replica.hasAppliedUntil(this.lastChangeAt) ? this.version : undefined;
  }

  /**
   * Whether all changes up to a log position were notified. Asks Postgres for its position, if it is not known.
   * @returns undefined where the log has not reached it, so that no write can have returned it
   */
  async hasReached(position: bigint): Promise<boolean | undefined> {
    if (!this.isReliable) return false;
    if (this.position >= position) return true;
    // A round trip in progress may be older than the caller's write.
    await this.catchingUp;
    if (this.position >= position) return true;
    this.catchingUp ??= this.catchUp().finally(() => (this.catchingUp = undefined));
    if ((await this.catchingUp) === undefined) return false;
    return this.position >= position ? true : undefined;
  }

  onChange(listener: (change: PublishedChange) => void) {
    this.listeners.push(listener);
  }

  /** Delays the response to a write until its notification is here, so that this instance serves what was written. */
  registerHook(fastify: FastifyInstance) {
    fastify.addHook('onSend', (request, reply, _payload, next) => {
      if (SAFE_METHODS.has(request.method) || reply.statusCode >= 400) return next();
      const caughtUp = this.catchUp().then((position) => {
        if (position !== undefined) void reply.header(POSITION_HEADER, position);
      });
      caughtUp.then(() => next(), next);
    });
  }

  onApplicationBootstrap() {
    this.running = this.run();
  }

  async onApplicationShutdown() {
    this.stopping.abort();
    await this.running;
  }

  /** @returns the log position up to which every change was notified; undefined while unreliable */
  private async catchUp(): Promise<string | undefined> {
    if (!this.client || !this.isReliable) return undefined;
    return this.roundTrip(this.client).catch(() => {
      this.reliableUntil = 0;
      return undefined;
    });
  }

  private async run() {
    while (!this.stopping.signal.aborted) {
      await this.listen().catch((error: unknown) => {
        if (this.client)
          this.logger.warn({ err: error }, 'cache invalidation is disconnected; caching is off');
      });
      this.client = undefined;
      this.reliableUntil = 0;
      await this.pause(RECONNECT_MS);
    }
  }

  private async listen() {
    const client = new pg.Client({
      connectionString: this.settings.databaseUrl,
      application_name: 'furniture-changes',
      connectionTimeoutMillis: 2_000,
      query_timeout: STALE_MS,
    });
    client.on('notification', ({ payload = '' }) => this.onMessage(payload));
    client.on('error', () => (this.reliableUntil = 0));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNELS.published}`);
      // Changes before LISTEN were missed.
      this.onMessage('*');
      this.client = client;
      while (!this.stopping.signal.aborted) {
        await this.roundTrip(client);
        await this.pause(ECHO_EVERY_MS);
      }
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private async pause(milliseconds: number) {
    await sleep(milliseconds, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }

  /** Notifications arrive in commit order: once this one is back, so are all before it. */
  private async roundTrip(client: pg.Client): Promise<string> {
    const sentAt = performance.now();
    const token = randomUUID();
    const returned = new Promise<void>((resolve) => this.pendingRoundTrips.set(token, resolve));
    try {
      const { rows } = await client.query<{ position: string }>(
        `SELECT pg_current_wal_lsn() AS position, pg_notify('${CHANNELS.published}', $1)`,
        [`?${token}`],
      );
      const timedOut = sleep(STALE_MS, undefined, { ref: false }).then(() => {
        throw new Error('a notification did not come back');
      });
      await Promise.race([returned, timedOut]);
      this.reliableUntil = Math.max(this.reliableUntil, sentAt + STALE_MS);
      const text = rows[0]?.position ?? '';
      const number = logPosition(text);
      if (number !== undefined && number > this.position) this.position = number;
      return text;
    } finally {
      this.pendingRoundTrips.delete(token);
    }
  }

  private onMessage(message: string) {
    const kind = message[0];
    if (kind === '?') this.pendingRoundTrips.get(message.slice(1))?.();
    else this.notifyListeners(parseChange(message));
  }

  private notifyListeners(change: PublishedChange) {
    this.version++;
    this.lastChangeAt = performance.now();
    for (const listener of this.listeners) listener(change);
  }
}

/** The payloads of `published.notify_entries()` and `published.notify_change()`. */
function parseChange(message: string): PublishedChange {
  const sign = message[0];
  if (sign === '+' || sign === '-')
    return { type: 'entries', ids: message.slice(1).split(','), removed: sign === '-' };
  return message === 'taxonomy' ? { type: 'taxonomy' } : { type: 'unknown' };
}
