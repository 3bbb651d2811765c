import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { type MigrationPolicy, migrationOptions } from '../migrate.js';
import { withServers } from './with-servers.js';

/** Runs a command against DATABASE_URL, or against the embedded Postgres while no service uses it. */
export async function withDatabase(work: (dataSource: DataSource, policy: MigrationPolicy) => Promise<void>) {
  // A URL for the search engine keeps the embedded one from starting; it is not used.
  await withServers({ MEILISEARCH_URL: 'http://127.0.0.1:9' }, async ({ databaseUrl, environment }) => {
    const dataSource = await new DataSource(migrationOptions(databaseUrl)).initialize();
    const policy = { migrate: true, allowNewer: environment.ALLOW_NEWER_SCHEMA };
    await work(dataSource, policy).finally(() => dataSource.destroy());
  });
}
