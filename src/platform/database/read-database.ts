import type { OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { isUnavailable } from './is-unavailable.js';
import type { Replica } from './replica.js';
import { isAheadOfReplica } from './session.js';

/** The role that storefront and search work under. It can read `published` and own `search`, nothing else. */
export const STOREFRONT_ROLE = 'furniture_storefront';

/** A statement with a name is parsed and planned once per connection; one without, each time for its values. */
export interface Statement {
  name?: string;
  text: string;
}

interface Options {
  url: string;
  /** Shown in pg_stat_activity. */
  name: string;
  /** Most connections. */
  max: number;
  /** Connections that stay when they are idle. */
  min?: number;
  statementTimeoutMs: number;
  /** Of Postgres, for these connections: `name=value`. */
  settings?: string[];
}

/** How long a replica may take to connect or to answer, in milliseconds, before the primary is asked. */
const REPLICA_PATIENCE_MS = 1_000;

/** Another read of a replica was in the way of what it had to apply. */
const CONFLICT = '40001';

/** Postgres through connections that cannot see a draft: of a replica while it is near enough, else of the primary. */
export class ReadDatabase implements OnApplicationShutdown {
  readonly pool: pg.Pool;
  private readonly replicaPool: pg.Pool | undefined;

  constructor(
    options: Options,
    private readonly replica?: Replica,
  ) {
    this.pool = poolFor(options, { connectionTimeoutMillis: 2_000 });
    if (replica?.url === undefined) return;
    const patience = { connectionTimeoutMillis: REPLICA_PATIENCE_MS, query_timeout: REPLICA_PATIENCE_MS };
    this.replicaPool = poolFor({ ...options, url: replica.url }, patience);
  }

  async rows<Row extends pg.QueryResultRow>(statement: Statement, values: unknown[] = []): Promise<Row[]> {
    const query = { ...statement, values };
    if (this.replicaPool && this.replica?.isNear && !isAheadOfReplica()) {
      try {
        return (await this.replicaPool.query<Row>(query)).rows;
      } catch (error) {
        if (!isUnavailable(error) && (error as { code?: string }).code !== CONFLICT) throw error;
        if (isUnavailable(error)) this.replica.suspect();
      }
    }
    return (await this.pool.query<Row>(query)).rows;
  }

  /** After the last request was answered. */
  async onApplicationShutdown() {
    await Promise.all([this.pool.end(), this.replicaPool?.end()]);
  }
}

function poolFor(
  { url, name, max, min = 0, statementTimeoutMs, settings = [] }: Options,
  patience: pg.PoolConfig,
) {
  // Pages come from memory or flash: reading one here and there costs hardly more than reading all.
  const all = [`role=${STOREFRONT_ROLE}`, 'random_page_cost=1.1', ...settings];
  const pool = new pg.Pool({
    connectionString: url,
    options: all.map((setting) => `-c ${setting}`).join(' '),
    application_name: name,
    max,
    min,
    statement_timeout: statementTimeoutMs,
    ...patience,
  });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}
