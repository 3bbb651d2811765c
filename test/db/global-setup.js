import 'reflect-metadata';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';
// Imported from the build, because Jest loads this file without transforming TypeScript.
import { migrate, migrationOptions } from '../../dist/src/migrate.js';
import { EmbeddedMeilisearch } from '../../dist/src/platform/embedded/embedded-meilisearch.js';
import { startPostgres } from '../../dist/src/platform/embedded/embedded-postgres.js';

/**
 * Starts one Postgres and one Meilisearch for all tests, and migrates the database that each test copies. With
 * TEST_MEILISEARCH_URL (and TEST_MEILISEARCH_KEY) the tests use that Meilisearch instead, so that another version can be
 * tested; tests that kill their engine start the embedded one in any case.
 */
export default async function globalSetup() {
  const directory = mkdtempSync(join(tmpdir(), 'furniture-test-'));
  chmodSync(directory, 0o755);
  const externalUrl = process.env.TEST_MEILISEARCH_URL;
  const [postgres, meilisearch] = await Promise.all([
    startPostgres(directory, ['fsync=off', 'max_connections=300']),
    externalUrl ? null : EmbeddedMeilisearch.start(directory, () => undefined),
  ]);
  if (!externalUrl && !meilisearch)
    throw new Error('There is no Meilisearch for this platform: set TEST_MEILISEARCH_URL.');
  const servers = [postgres.server, meilisearch].filter((server) => server !== null);
  globalThis.furnitureTestServers = { directory, servers };
  await meilisearch?.started;

  const admin = new pg.Client({ connectionString: postgres.url });
  await admin.connect();
  await admin.query('CREATE DATABASE migrated');
  await admin.end();
  const url = postgres.url.replace(/\/furniture$/, '');
  const dataSource = await new DataSource(migrationOptions(`${url}/migrated`)).initialize();
  await migrate(dataSource);
  await dataSource.destroy();

  process.env.TEST_POSTGRES_URL = url;
  if (externalUrl) process.env.TEST_MEILISEARCH_GIVEN = 'true';
  process.env.TEST_MEILISEARCH_URL ??= meilisearch?.address.url;
  process.env.TEST_MEILISEARCH_KEY ??= meilisearch?.address.apiKey;
}
