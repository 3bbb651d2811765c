import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { migrationOptions } from '../../src/migrate.js';
import { createKey } from '../../src/platform/keys/manage-keys.js';
import { newDatabase, sharedEngine } from './catalogue.js';

/**
 * Variables for a service that uses the servers that all tests share, with its own database, and an admin key in the usual
 * place. Creating embedded servers takes most of the time of a first start.
 */
export async function onSharedServers(directory: string, template?: 'demo'): Promise<NodeJS.ProcessEnv> {
  const databaseUrl = await newDatabase(template);
  const dataSource = await new DataSource(migrationOptions(databaseUrl)).initialize();
  const { secret } = await createKey(dataSource, { name: 'test', role: 'admin' });
  await dataSource.destroy();
  writeFileSync(join(directory, 'admin.key'), secret);
  const { url, apiKey } = sharedEngine();
  return {
    DATABASE_URL: databaseUrl,
    MEILISEARCH_URL: url,
    MEILISEARCH_API_KEY: apiKey,
    MEILISEARCH_INDEX: new URL(databaseUrl).pathname.slice(1),
  };
}
