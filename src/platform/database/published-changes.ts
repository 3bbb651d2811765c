import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import type { Logger } from 'pino';
import { Settings } from '../config/settings.js';
import { LOGGER } from '../observability/logger.js';
import { logPosition } from './log-position.js';
import { Replica } from './replica.js';
import { POSITION_HEADER } from './session.js';

/** So long, in milliseconds, a change may have been committed and not be heard of while others rely on hearing. */
const STALE_MS = 1_000;
const ECHO_EVERY_MS = 300;
const AGAIN_AFTER_MS = 500;

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

export type Change =
  /** Entries that were written or whose links were, or that are gone in some locale. */
  | { what: 'entries'; ids: string[]; gone: boolean }
  /** Names of materials, categories or terms. Pages that show them are written anew, and told of, in time. */
  | { what: 'vocabulary' }
  /** What it was is not known. */
  | { what: 'anything' };

/**
 * Hears from Postgres what changes in `published`, so that what was read can be remembered. It is relied on only while
 * its own messages come back: a connection that has quietly died, or a pooler that swallows them, is noticed within a
 * second. What a replica has yet to apply is heard before it can be read there: until it has, nothing is remembered.
 */
@Injectable()
export class PublishedChanges implements OnApplicationBootstrap, OnApplicationShutdown {
  /** Counts changes. Whoever finds it moved between question and answer must not remember the answer. */
  heard = 0;
  private certainUntil = 0;
  private lastHeardAt = 0;
  /** Where the primary was when the newest message that came back was sent. */
  private position = -1n;
  private readonly listeners: ((change: Change) => void)[] = [];
  private readonly echoes = new Map<string, () => void>();
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private client: pg.Client | undefined;
  private catchingUp: Promise<string | undefined> | undefined;

  constructor(
    @Inject(Settings) private readonly settings: Settings,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(Replica) private readonly replica: Replica,
  ) {}

  /** Whether everything that was committed more than a second ago has been heard. */
  get isCertain(): boolean {
    return performance.now() < this.certainUntil;
  }

  /** `heard`, where what is read from now on holds all that was heard; else undefined. */
  get moment(): number | undefined {
    return this.replica.holdsAllUntil(this.lastHeardAt) ? this.heard : undefined;
  }

  /**
   * Whether all changes up to a position of the log were heard: asks Postgres where it is, if that is not known.
   * @returns undefined where the log has not come so far, so that the position is nobody's
   */
  async hasHeard(position: bigint): Promise<boolean | undefined> {
    if (!this.isCertain) return false;
    if (this.position >= position) return true;
    // One that was begun before may be older than the write of whoever asks now.
    await this.catchingUp;
    if (this.position >= position) return true;
    // Those who ask at the same time wait for the same answer.
    this.catchingUp ??= this.caughtUp().finally(() => (this.catchingUp = undefined));
    if ((await this.catchingUp) === undefined) return false;
    return this.position >= position ? true : undefined;
  }

  onChange(listener: (change: Change) => void) {
    this.listeners.push(listener);
  }

  /** Whoever has written here reads here what was written: a write is answered once it has been heard. What was refused has written nothing. */
  precede(fastify: FastifyInstance) {
    fastify.addHook('onSend', (request, reply, _payload, next) => {
      if (READING.has(request.method) || reply.statusCode >= 400) return next();
      const said = this.caughtUp().then((position) => {
        if (position !== undefined) void reply.header(POSITION_HEADER, position);
      });
      said.then(() => next(), next);
    });
  }

  onApplicationBootstrap() {
    this.running = this.run();
  }

  async onApplicationShutdown() {
    this.stopping.abort();
    await this.running;
  }

  /** @returns the position of the log by which everything was heard; undefined where nothing can be */
  private async caughtUp(): Promise<string | undefined> {
    if (!this.client || !this.isCertain) return undefined;
    return this.echo(this.client).catch(() => {
      this.certainUntil = 0;
      return undefined;
    });
  }

  private async run() {
    while (!this.stopping.signal.aborted) {
      await this.listen().catch((error: unknown) => {
        if (this.client) this.logger.warn({ err: error }, 'changes are not heard: nothing is remembered');
      });
      this.client = undefined;
      this.certainUntil = 0;
      await this.rest(AGAIN_AFTER_MS);
    }
  }

  private async listen() {
    const client = new pg.Client({
      connectionString: this.settings.databaseUrl,
      application_name: 'furniture-changes',
      connectionTimeoutMillis: 2_000,
      query_timeout: STALE_MS,
    });
    client.on('notification', ({ payload = '' }) => this.hear(payload));
    client.on('error', () => (this.certainUntil = 0));
    try {
      await client.connect();
      await client.query('LISTEN published');
      // Of what happened before, nothing is known.
      this.hear('*');
      this.client = client;
      while (!this.stopping.signal.aborted) {
        await this.echo(client);
        await this.rest(ECHO_EVERY_MS);
      }
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private async rest(milliseconds: number) {
    await sleep(milliseconds, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }

  /** Messages come in the order of their transactions: once this one is back, so are all before it. */
  private async echo(client: pg.Client): Promise<string> {
    const asked = performance.now();
    const token = randomUUID();
    const back = new Promise<void>((resolve) => this.echoes.set(token, resolve));
    try {
      const { rows } = await client.query<{ position: string }>(
        `SELECT pg_current_wal_lsn() AS position, pg_notify('published', $1)`,
        [`?${token}`],
      );
      const timedOut = sleep(STALE_MS, undefined, { ref: false }).then(() => {
        throw new Error('a message of ours did not come back');
      });
      await Promise.race([back, timedOut]);
      this.certainUntil = Math.max(this.certainUntil, asked + STALE_MS);
      const text = rows[0]?.position ?? '';
      const number = logPosition(text);
      if (number !== undefined && number > this.position) this.position = number;
      return text;
    } finally {
      this.echoes.delete(token);
    }
  }

  private hear(message: string) {
    const kind = message[0];
    if (kind === '?') this.echoes.get(message.slice(1))?.();
    else this.tell(changeIn(message));
  }

  private tell(change: Change) {
    this.heard++;
    this.lastHeardAt = performance.now();
    for (const listener of this.listeners) listener(change);
  }
}

/** As `published.tell_entries()` and `published.tell()` write them. */
function changeIn(message: string): Change {
  const sign = message[0];
  if (sign === '+' || sign === '-')
    return { what: 'entries', ids: message.slice(1).split(','), gone: sign === '-' };
  return message === 'vocabulary' ? { what: 'vocabulary' } : { what: 'anything' };
}
