import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { migrationOptions } from '../migrate.js';
import { withServers } from './with-servers.js';

/** Runs a command against DATABASE_URL, or against the embedded Postgres while no service uses it. */
export async function withDatabase(work: (dataSource: DataSource) => Promise<void>) {
  // A command needs no search engine: give one that is never asked.
  await withServers({ MEILISEARCH_URL: 'http://127.0.0.1:9' }, async ({ databaseUrl }) => {
    const dataSource = await new DataSource(migrationOptions(databaseUrl)).initialize();
    await work(dataSource).finally(() => dataSource.destroy());
  });
}
