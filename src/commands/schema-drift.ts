import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../data-source.js';
import { migrate } from '../migrate.js';
import { startPostgres } from '../platform/embedded/embedded-postgres.js';

/** Runs the migrations on an empty Postgres and says where the entities and the schema differ. */
const directory = mkdtempSync(join(tmpdir(), 'furniture-drift-'));
chmodSync(directory, 0o755);
const { url, server } = await startPostgres(directory, ['fsync=off']);
try {
  const dataSource = await new DataSource(dataSourceOptions(url, 2)).initialize();
  await migrate(dataSource);
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  await dataSource.destroy();
  for (const { query } of upQueries) process.stderr.write(`${query}\n`);
  if (upQueries.length > 0) process.exitCode = 1;
} finally {
  await server.stop();
  rmSync(directory, { recursive: true, force: true });
}
