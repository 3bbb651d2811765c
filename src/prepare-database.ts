import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { migrate, migrationOptions } from './migrate.js';
import type { Settings } from './platform/config/settings.js';
import { secretFile } from './platform/embedded/secret-file.js';
import { KEY_PREFIX } from './platform/keys/key-secret.js';
import { ensureApiKey } from './platform/keys/manage-keys.js';
import { isEmpty, loadDemo } from './seeding/load-demo.js';

/**
 * Migrates the database, loads the demo and, on the embedded Postgres, creates the local admin key.
 * @returns path of the file with that key; undefined on any other Postgres
 */
export async function prepareDatabase(
  { environment, databaseUrl }: Settings,
  embeddedDatabase: boolean,
  print: (line: string) => void,
) {
  const dataSource = await new DataSource(migrationOptions(databaseUrl)).initialize();
  try {
    const policy = { migrate: environment.MIGRATE_ON_START, allowNewer: environment.ALLOW_NEWER_SCHEMA };
    await migrate(dataSource, policy, print);
    const isDemoEnabled = environment.SEED_DEMO ?? embeddedDatabase;
    if (isDemoEnabled && (await isEmpty(dataSource)))
      await dataSource.transaction((manager) => loadDemo(manager, print));
    if (!embeddedDatabase) return undefined;
    const path = join(environment.DATA_DIR, 'admin.key');
    await ensureApiKey(dataSource, 'local', 'admin', secretFile(path, KEY_PREFIX));
    return path;
  } finally {
    await dataSource.destroy();
  }
}
