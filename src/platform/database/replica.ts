import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { Logger } from 'pino';
import { Settings } from '../config/settings.js';
import { LOGGER } from '../logging/logger.js';
import { logPosition } from './log-position.js';

const LOOK_EVERY_MS = 100;
/** A look that takes longer tells nothing. */
const LOOK_MS = 500;
/** Looks at the primary that are remembered until the replica has come so far. */
const MOST_LOOKS = 300;

/** Where the primary was at a time. */
interface Look {
  at: number;
  position: bigint;
}

/**
 * How far the replica is that storefront and search read from, if they do: what the primary had written at one moment
 * is compared with what the replica has applied at a later one. Times are of `performance.now()`.
 */
@Injectable()
export class Replica implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly url: string | undefined;
  /** It holds everything that was committed until then. */
  private holdsUntil = Number.NEGATIVE_INFINITY;
  private applied = 0n;
  private looks: Look[] = [];
  private readonly mostLagMs: number;
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly settings: Settings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    const { storefrontDatabaseUrl, databaseUrl, environment } = settings;
    this.url = storefrontDatabaseUrl === databaseUrl ? undefined : storefrontDatabaseUrl;
    this.mostLagMs = environment.REPLICA_LAG_MS;
  }

  /** Whether it may be read from. */
  get isNear(): boolean {
    return this.lagMs <= this.mostLagMs;
  }

  /** Milliseconds that it is behind at most; infinite where nothing is known. */
  get lagMs(): number {
    return performance.now() - this.holdsUntil;
  }

  /** Whether what is read from now on holds all that was committed until then. */
  holdsAllUntil(at: number): boolean {
    return this.url === undefined || !this.isNear || this.holdsUntil >= at;
  }

  holds(position: bigint): boolean {
    return this.url === undefined || !this.isNear || this.applied >= position;
  }

  /** It did not answer: nothing is known of it until it does. */
  suspect() {
    this.holdsUntil = Number.NEGATIVE_INFINITY;
  }

  onApplicationBootstrap() {
    if (this.url !== undefined) this.running = this.run(this.url);
  }

  async onApplicationShutdown() {
    this.stopping.abort();
    await this.running;
  }

  private async run(url: string) {
    while (!this.stopping.signal.aborted) {
      const clients = [this.settings.databaseUrl, url].map(clientFor) as [pg.Client, pg.Client];
      try {
        await Promise.all(clients.map((client) => client.connect()));
        while (!this.stopping.signal.aborted) await this.look(clients);
      } catch (error) {
        if (Number.isFinite(this.holdsUntil)) this.logger.warn({ err: error }, 'the replica is out of reach');
        this.suspect();
        await this.rest();
      } finally {
        await Promise.all(clients.map((client) => client.end().catch(() => undefined)));
      }
    }
  }

  private async look([primary, replica]: [pg.Client, pg.Client]) {
    const at = performance.now();
    const position = await positionOf(primary, 'SELECT pg_current_wal_lsn() AS position');
    this.looks.push({ at, position });
    this.looks.splice(0, this.looks.length - MOST_LOOKS);
    this.applied = await positionOf(replica, APPLIED);
    const reached = this.looks.findLast((each) => each.position <= this.applied);
    if (reached) this.holdsUntil = Math.max(this.holdsUntil, reached.at);
    await this.rest();
  }

  private async rest() {
    await sleep(LOOK_EVERY_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}

/** Another login to the primary has applied what is written. */
const APPLIED = `
  SELECT CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END AS position`;

async function positionOf(client: pg.Client, statement: string): Promise<bigint> {
  const { rows } = await client.query<{ position: string }>(statement);
  return logPosition(rows[0]?.position) ?? 0n;
}

function clientFor(url: string): pg.Client {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'furniture-replica',
    connectionTimeoutMillis: LOOK_MS,
    query_timeout: LOOK_MS,
  });
  client.on('error', () => undefined);
  return client;
}
