import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../data-source.js';
import { readEnvironment } from '../platform/config/environment.js';
import { startServers } from '../platform/embedded/servers.js';

/** Runs a command against DATABASE_URL, or against the embedded Postgres while no service uses it. */
export async function withDatabase(work: (dataSource: DataSource) => Promise<void>) {
  try {
    const environment = readEnvironment(process.env);
    // A command needs no search engine: give one that is never asked.
    const servers = await startServers(
      { ...environment, MEILISEARCH_URL: 'http://127.0.0.1:9' },
      () => undefined,
    );
    try {
      const dataSource = await new DataSource(
        dataSourceOptions(servers.settings.databaseUrl, 4),
      ).initialize();
      await work(dataSource).finally(() => dataSource.destroy());
    } finally {
      await servers.stop();
    }
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
