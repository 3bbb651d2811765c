import type { OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';

/** The role that storefront and search work under. It can read `published` and own `search`, nothing else. */
export const STOREFRONT_ROLE = 'furniture_storefront';

/** A statement with a name is parsed and planned once per connection. */
export interface Statement {
  name: string;
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

/** Postgres through connections that cannot see a draft. */
export class ReadDatabase implements OnApplicationShutdown {
  readonly pool: pg.Pool;

  constructor({ url, name, max, min = 0, statementTimeoutMs, settings = [] }: Options) {
    // Pages come from memory or flash: reading one here and there costs hardly more than reading all.
    const all = [`role=${STOREFRONT_ROLE}`, 'random_page_cost=1.1', ...settings];
    this.pool = new pg.Pool({
      connectionString: url,
      options: all.map((setting) => `-c ${setting}`).join(' '),
      application_name: name,
      max,
      min,
      connectionTimeoutMillis: 2_000,
      statement_timeout: statementTimeoutMs,
    });
    // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
    this.pool.on('error', () => undefined);
  }

  async rows<Row extends pg.QueryResultRow>(statement: Statement, values: unknown[] = []): Promise<Row[]> {
    const result = await this.pool.query<Row>({ ...statement, values });
    return result.rows;
  }

  /** After the last request was answered. */
  async onApplicationShutdown() {
    await this.pool.end();
  }
}
