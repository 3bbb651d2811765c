import type { OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { DatabaseClient } from './database-client.js';
import { isUnavailable } from '../errors/is-unavailable.js';
import { Pipelines } from './pipelines.js';
import type { Replica } from './replica.js';
import { mustReadPrimary } from './read-your-writes.js';

/** The role of storefront and search connections. It may read `published`, and read and write `search`; nothing else. */
export const STOREFRONT_ROLE = 'furniture_storefront';

/** A statement with a name is parsed and planned once per connection; one without, each time, for its values. */
export interface Statement {
  name?: string;
  text: string;
  /** It reads a few rows by key, so it may share a pipelined connection. */
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
  /** Postgres settings of these connections: `name=value`. */
  settings?: string[];
}

/** Connections for short statements. */
const PIPELINES = 4;

/** Longest time, in milliseconds, to connect to a replica or wait for its result, before the primary is read. */
const REPLICA_TIMEOUT_MS = 1_000;

/** serialization_failure: the replica cancelled a read that conflicted with the log it had to apply. */
const CONFLICT = '40001';

/** Reads under the storefront's role, which cannot see drafts: from a replica while its lag allows, else from the primary. */
export class ReadDatabase implements OnApplicationShutdown {
  private readonly primary: Connections;
  private readonly replicaConnections: Connections | undefined;

  constructor(
    options: Options,
    private readonly replica?: Replica,
  ) {
    this.primary = new Connections(options, { connectionTimeoutMillis: 2_000 });
    if (replica?.url === undefined) return;
    const timeouts = { connectionTimeoutMillis: REPLICA_TIMEOUT_MS, query_timeout: REPLICA_TIMEOUT_MS };
    this.replicaConnections = new Connections({ ...options, url: replica.url }, timeouts);
  }

  /** Connections to the primary, for more than single statements. */
  get pool(): pg.Pool {
    return this.primary.pool;
  }

  async rows<Row extends pg.QueryResultRow>(statement: Statement, values: unknown[] = []): Promise<Row[]> {
    if (this.replicaConnections && this.replica?.isUsable && !mustReadPrimary()) {
      try {
        return await this.replicaConnections.rows<Row>(statement, values);
      } catch (error) {
        if (!isUnavailable(error) && (error as { code?: string }).code !== CONFLICT) throw error;
        if (isUnavailable(error)) this.replica.markUnreachable();
      }
    }
    return this.primary.rows<Row>(statement, values);
  }

  /** After the last request was answered. */
  async onApplicationShutdown() {
    await Promise.all([this.primary.end(), this.replicaConnections?.end()]);
  }
}

/** The connections to one server: a pool, and pipelines for short statements. */
class Connections {
  readonly pool: pg.Pool;
  private readonly pipelines: Pipelines;

  constructor(
    { url, name, max, min = 0, statementTimeoutMs, settings = [] }: Options,
    timeouts: pg.ClientConfig,
  ) {
    // Data is in memory or on flash, where random reads cost hardly more than sequential ones.
    const settingList = [`role=${STOREFRONT_ROLE}`, 'random_page_cost=1.1', ...settings];
    const config = {
      connectionString: url,
      options: settingList.map((setting) => `-c ${setting}`).join(' '),
      application_name: name,
      statement_timeout: statementTimeoutMs,
      ...timeouts,
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
    // Not `pool.query`: it would run the statement in the asynchronous context, and with the deadline, of the request
    // that released the connection.
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
