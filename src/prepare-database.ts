import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { migrate, migrationOptions } from './migrate.js';
import type { Settings } from './platform/config/settings.js';
import { secretFile } from './platform/embedded/secret-file.js';
import { KEY_PREFIX } from './platform/keys/key-secret.js';
import { ensureApiKey } from './platform/keys/manage-keys.js';
import { isEmpty, loadDemo } from './seeding/load-demo.js';

/**
 * Migrates, seeds, and on the embedded Postgres lets the local key in.
 * @returns where that key is
 */
export async function prepareDatabase(
  { environment, databaseUrl }: Settings,
  embeddedDatabase: boolean,
  say: (line: string) => void,
) {
  const dataSource = await new DataSource(migrationOptions(databaseUrl)).initialize();
  try {
    const policy = { migrate: environment.MIGRATE_ON_START, allowNewer: environment.ALLOW_NEWER_SCHEMA };
    await migrate(dataSource, policy, say);
    const wantsDemo = environment.SEED_DEMO ?? embeddedDatabase;
    if (wantsDemo && (await isEmpty(dataSource)))
      await dataSource.transaction((manager) => loadDemo(manager, say));
    if (!embeddedDatabase) return undefined;
    const path = join(environment.DATA_DIR, 'admin.key');
    await ensureApiKey(dataSource, 'local', 'admin', secretFile(path, KEY_PREFIX));
    return path;
  } finally {
    await dataSource.destroy();
  }
}
