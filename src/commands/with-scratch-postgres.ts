import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { migrate, migrationOptions } from '../migrate.js';
import { startPostgres } from '../platform/embedded/embedded-postgres.js';

/** A migrated database on a Postgres of its own, which is deleted with its directory afterwards. */
export async function withScratchPostgres(
  work: (dataSource: DataSource, url: string, directory: string) => Promise<void>,
) {
  const directory = mkdtempSync(join(tmpdir(), 'furniture-scratch-'));
  // Postgres runs as another user where this process is root.
  chmodSync(directory, 0o755);
  const { url, server } = await startPostgres(directory, ['fsync=off']);
  try {
    const dataSource = await new DataSource(migrationOptions(url)).initialize();
    await migrate(dataSource);
    await work(dataSource, url, directory).finally(() => dataSource.destroy());
  } finally {
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}
