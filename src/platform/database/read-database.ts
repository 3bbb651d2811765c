import type { OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { DatabaseClient } from './database-client.js';
import { isUnavailable } from '../errors/is-unavailable.js';
import { Pipelines } from './pipelines.js';
import type { Replica } from './replica.js';
import { isAheadOfReplica } from './read-your-writes.js';

/** The role that storefront and search work under. It can read `published` and own `search`, nothing else. */
export const STOREFRONT_ROLE = 'furniture_storefront';

/** A statement with a name is parsed and planned once per connection; one without, each time for its values. */
export interface Statement {
  name?: string;
  text: string;
  /** It reads a few rows by their keys, so that others can be sent behind it on the same connection. */
  isShort?: boolean;
}

/** Where rows can be read. */
export type Readable = Pick<ReadDatabase, 'rows'>;

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

/** Connections for short statements. */
const PIPELINES = 4;

/** How long a replica may take to connect or to answer, in milliseconds, before the primary is asked. */
const REPLICA_PATIENCE_MS = 1_000;

/** Another read of a replica was in the way of what it had to apply. */
const CONFLICT = '40001';

/** Postgres through connections that cannot see a draft: of a replica while it is near enough, else of the primary. */
export class ReadDatabase implements OnApplicationShutdown {
  private readonly primary: Connections;
  private readonly copy: Connections | undefined;

  constructor(
    options: Options,
    private readonly replica?: Replica,
  ) {
    this.primary = new Connections(options, { connectionTimeoutMillis: 2_000 });
    if (replica?.url === undefined) return;
    const patience = { connectionTimeoutMillis: REPLICA_PATIENCE_MS, query_timeout: REPLICA_PATIENCE_MS };
    this.copy = new Connections({ ...options, url: replica.url }, patience);
  }

  /** Connections to the primary, for what is not read by a statement alone. */
  get pool(): pg.Pool {
    return this.primary.pool;
  }

  async rows<Row extends pg.QueryResultRow>(statement: Statement, values: unknown[] = []): Promise<Row[]> {
    if (this.copy && this.replica?.isNear && !isAheadOfReplica()) {
      try {
        return await this.copy.rows<Row>(statement, values);
      } catch (error) {
        if (!isUnavailable(error) && (error as { code?: string }).code !== CONFLICT) throw error;
        if (isUnavailable(error)) this.replica.suspect();
      }
    }
    return this.primary.rows<Row>(statement, values);
  }

  /** After the last request was answered. */
  async onApplicationShutdown() {
    await Promise.all([this.primary.end(), this.copy?.end()]);
  }
}

/** To one server: a pool, and some for short statements. */
class Connections {
  readonly pool: pg.Pool;
  private readonly pipelines: Pipelines;

  constructor(
    { url, name, max, min = 0, statementTimeoutMs, settings = [] }: Options,
    patience: pg.ClientConfig,
  ) {
    // Pages come from memory or flash: reading one here and there costs hardly more than reading all.
    const all = [`role=${STOREFRONT_ROLE}`, 'random_page_cost=1.1', ...settings];
    const config = {
      connectionString: url,
      options: all.map((setting) => `-c ${setting}`).join(' '),
      application_name: name,
      statement_timeout: statementTimeoutMs,
      ...patience,
    };
    this.pipelines = new Pipelines(config, PIPELINES);
    this.pool = new pg.Pool({ ...config, max, min, Client: DatabaseClient });
    // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
    this.pool.on('error', () => undefined);
  }

  async rows<Row extends pg.QueryResultRow>(
    { name, text, isShort }: Statement,
    values: unknown[],
  ): Promise<Row[]> {
    const query = { ...(name && { name }), text, values };
    if (isShort) return this.pipelines.rows<Row>(query);
    // Not `pool.query`: it would send the statement on behalf of the request that has left the connection.
    const client = await this.pool.connect();
    try {
      const { rows } = await client.query<Row>(query);
      client.release();
      return rows;
    } catch (error) {
      client.release(isUnavailable(error));
      throw error;
    }
  }

  async end() {
    await Promise.all([this.pool.end(), this.pipelines.end()]);
  }
}
