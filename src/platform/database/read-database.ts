import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Settings } from '../config/settings.js';

/** The role that storefront and search work under. It can read `published` and own `search`, nothing else. */
export const STOREFRONT_ROLE = 'furniture_storefront';

/** A statement with a name is parsed and planned once per connection. */
export interface Statement {
  name: string;
  text: string;
}

/** Reads for shops and search, through connections that cannot see a draft. */
@Injectable()
export class ReadDatabase implements OnApplicationShutdown {
  readonly pool: pg.Pool;

  constructor(@Inject(Settings) settings: Settings) {
    this.pool = new pg.Pool({
      connectionString: settings.storefrontDatabaseUrl,
      options: `-c role=${STOREFRONT_ROLE}`,
      application_name: 'furniture-storefront',
      max: settings.environment.STOREFRONT_POOL_SIZE,
      connectionTimeoutMillis: 2_000,
      statement_timeout: 5_000,
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
