import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { Logger } from 'pino';
import { Settings } from '../config/settings.js';
import { LOGGER } from '../logging/logger.js';
import { logPosition } from './log-position.js';

const SAMPLE_INTERVAL_MS = 100;
/** Timeout of a sample. */
const SAMPLE_TIMEOUT_MS = 500;
/** Most positions of the primary that are stored until the replica has applied them. */
const MAX_SAMPLES = 300;

/** The primary's log position at a time. */
interface Sample {
  at: number;
  position: bigint;
}

/**
 * Measures the lag of the replica that storefront and search read from, if there is one: the position that the primary
 * had written at one time is compared with the one that the replica has applied later, so no clocks are
 * compared. Times are of `performance.now()`.
 */
@Injectable()
export class Replica implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly url: string | undefined;
  /** The replica has applied everything that was committed until then. */
  private appliedUntil = Number.NEGATIVE_INFINITY;
  private appliedPosition = 0n;
  private samples: Sample[] = [];
  private readonly maxLagMs: number;
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly settings: Settings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    const { storefrontDatabaseUrl, databaseUrl, environment } = settings;
    this.url = storefrontDatabaseUrl === databaseUrl ? undefined : storefrontDatabaseUrl;
    this.maxLagMs = environment.REPLICA_LAG_MS;
  }

  /** Whether its lag allows reading from it. */
  get isUsable(): boolean {
    return this.lagMs <= this.maxLagMs;
  }

  /** Upper bound of its lag in milliseconds; infinite where it is unknown. */
  get lagMs(): number {
    return performance.now() - this.appliedUntil;
  }

  /** Whether reads from now on include everything that was committed until then. */
  hasAppliedUntil(at: number): boolean {
    return this.url === undefined || !this.isUsable || this.appliedUntil >= at;
  }

  hasApplied(position: bigint): boolean {
    return this.url === undefined || !this.isUsable || this.appliedPosition >= position;
  }

  /** It did not respond: its lag is unknown until the next sample. */
  markUnreachable() {
    this.appliedUntil = Number.NEGATIVE_INFINITY;
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
        while (!this.stopping.signal.aborted) await this.sample(clients);
      } catch (error) {
        if (Number.isFinite(this.appliedUntil))
          this.logger.warn({ err: error }, 'the replica is unreachable');
        this.markUnreachable();
        await this.pause();
      } finally {
        await Promise.all(clients.map((client) => client.end().catch(() => undefined)));
      }
    }
  }

  private async sample([primary, replica]: [pg.Client, pg.Client]) {
    const at = performance.now();
    const position = await positionOf(primary, 'SELECT pg_current_wal_lsn() AS position');
    this.samples.push({ at, position });
    this.samples.splice(0, this.samples.length - MAX_SAMPLES);
    this.appliedPosition = await positionOf(replica, APPLIED);
    const reached = this.samples.findLast((each) => each.position <= this.appliedPosition);
    if (reached) this.appliedUntil = Math.max(this.appliedUntil, reached.at);
    await this.pause();
  }

  private async pause() {
    await sleep(SAMPLE_INTERVAL_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}

/** STOREFRONT_DATABASE_URL may be another login to the primary, which has applied what it has written. */
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
    connectionTimeoutMillis: SAMPLE_TIMEOUT_MS,
    query_timeout: SAMPLE_TIMEOUT_MS,
  });
  client.on('error', () => undefined);
  return client;
}
