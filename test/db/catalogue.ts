import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { createApp } from '../../src/configure-app.js';
import { migrationOptions } from '../../src/migrate.js';
import { createKey } from '../../src/platform/keys/manage-keys.js';
import type { Role } from '../../src/platform/keys/roles.js';
import { type Environment, readEnvironment } from '../../src/platform/config/environment.js';
import { type EngineAddress, Settings } from '../../src/platform/config/settings.js';
import { loadDemo } from '../../src/seeding/load-demo.js';
import { createLogger } from '../../src/platform/logging/logger.js';
import { Merchandiser } from '../factories/merchandiser.js';

const postgresUrl = () => process.env['TEST_POSTGRES_URL'] ?? '';

/** The Meilisearch that all tests share. */
export const sharedEngine = (): EngineAddress => ({
  url: process.env['TEST_MEILISEARCH_URL'] ?? '',
  apiKey: process.env['TEST_MEILISEARCH_KEY'],
});

/** A migrated database for one test: empty, or a copy of the demo catalogue. */
export const newDatabase = (template: 'migrated' | 'demo' = 'migrated') => createDatabase(template);

/** A database without any schema. */
export const emptyDatabase = () => createDatabase('template0');

async function createDatabase(template: 'migrated' | 'demo' | 'template0'): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await withClient(`${postgresUrl()}/postgres`, async (client) => {
    if (template === 'demo') await ensureDemo(client);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return `${postgresUrl()}/${name}`;
}

/** Loads the demo catalogue once for all tests: it takes thousands of statements. */
async function ensureDemo(client: pg.Client) {
  await client.query('SELECT pg_advisory_lock(1)');
  const { rows } = await client.query(`SELECT FROM pg_database WHERE datname = 'demo'`);
  if (rows.length === 0) {
    await client.query('CREATE DATABASE demo_draft TEMPLATE migrated');
    const dataSource = await new DataSource(migrationOptions(`${postgresUrl()}/demo_draft`)).initialize();
    await dataSource.transaction((manager) => loadDemo(manager, () => undefined));
    await dataSource.destroy();
    await client.query('ALTER DATABASE demo_draft RENAME TO demo');
  }
  await client.query('SELECT pg_advisory_unlock(1)');
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

interface Options {
  environment?: Partial<Environment>;
  engine?: EngineAddress | null;
  databaseUrl?: string;
  /** With the demo catalogue in its database. */
  demo?: boolean;
  /** Receives the log. */
  log?: Writable;
}

/** A complete service with its own database and port. */
export class Catalogue {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly settings: Settings,
    readonly url: string,
    readonly merchandiser: Merchandiser,
  ) {}

  static async start(options: Options = {}): Promise<Catalogue> {
    const { environment = {}, engine, databaseUrl, demo, log } = options;
    const url = databaseUrl ?? (await newDatabase(demo ? 'demo' : 'migrated'));
    const defaults = readEnvironment({
      PORT: '0',
      LOG_LEVEL: 'silent',
      MEILISEARCH_INDEX: new URL(url).pathname.slice(1),
    });
    const settings = new Settings(
      Object.assign(defaults, { SEARCH_TIMEOUT_MS: 5_000 }, environment),
      url,
      engine === undefined ? sharedEngine() : engine,
    );
    const app = await createApp(settings, createLogger(settings.environment.LOG_LEVEL, log));
    await app.listen(0, '127.0.0.1');
    const address = (await app.getUrl()).replace('[::1]', '127.0.0.1');
    const { secret: key } = await createKey(app.get(DataSource), { name: 'test', role: 'admin' });
    return new Catalogue(app, settings, address, new Merchandiser(address, key));
  }

  get dataSource(): DataSource {
    return this.app.get(DataSource);
  }

  /** A request without a key. */
  get(path: string) {
    return request(this.url).get(path);
  }

  async newKey(role: Role): Promise<string> {
    return (await createKey(this.dataSource, { name: role, role })).secret;
  }

  /** Resolves when no dirty rows are left: every page and the index are current. */
  async drained() {
    const deadline = Date.now() + 90_000;
    while (Date.now() < deadline) {
      const [row] = await this.dataSource.query<{ pending: number }[]>(
        `SELECT (SELECT count(*) FROM catalog.dirty)::int + (SELECT count(*) FROM search.dirty WHERE error IS NULL)::int
                + ($1 AND NOT EXISTS (SELECT FROM search.indexes WHERE state = 'live'))::int AS pending`,
        [this.settings.engine !== null],
      );
      if (row?.pending === 0) return;
      await sleep(15);
    }
    throw new Error('the dirty rows were not drained in time');
  }

  async stop() {
    await this.app.close();
  }
}
