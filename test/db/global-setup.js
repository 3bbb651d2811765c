import 'reflect-metadata';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';
// From the build: Jest loads this file before its own TypeScript is at work.
import { migrate, migrationOptions } from '../../dist/src/migrate.js';
import { EmbeddedMeilisearch } from '../../dist/src/platform/embedded/embedded-meilisearch.js';
import { startPostgres } from '../../dist/src/platform/embedded/embedded-postgres.js';

/** Starts one Postgres and one Meilisearch for all tests, and migrates the database that each test copies. */
export default async function globalSetup() {
  const directory = mkdtempSync(join(tmpdir(), 'furniture-test-'));
  chmodSync(directory, 0o755);
  const [postgres, meilisearch] = await Promise.all([
    startPostgres(directory, ['fsync=off', 'max_connections=300']),
    EmbeddedMeilisearch.start(directory, () => undefined),
  ]);
  if (!meilisearch)
    throw new Error('The tests need the Meilisearch binary, which this platform does not have.');
  globalThis.furnitureTestServers = { directory, servers: [postgres.server, meilisearch] };
  await meilisearch.started;

  const admin = new pg.Client({ connectionString: postgres.url });
  await admin.connect();
  await admin.query('CREATE DATABASE migrated');
  await admin.end();
  const url = postgres.url.replace(/\/furniture$/, '');
  const dataSource = await new DataSource(migrationOptions(`${url}/migrated`)).initialize();
  await migrate(dataSource);
  await dataSource.destroy();

  process.env.TEST_POSTGRES_URL = url;
  process.env.TEST_MEILISEARCH_URL = meilisearch.address.url;
  process.env.TEST_MEILISEARCH_KEY = meilisearch.address.apiKey;
}
