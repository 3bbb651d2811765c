import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import 'reflect-metadata';
import { withScratchPostgres } from '../../src/commands/with-scratch-postgres.js';
import { createApp } from '../../src/configure-app.js';
import { readEnvironment } from '../../src/platform/config/environment.js';
import { Settings } from '../../src/platform/config/settings.js';
import { createKey } from '../../src/platform/keys/manage-keys.js';
import { createLogger } from '../../src/platform/logging/logger.js';
import { dumpDatabase } from './dump-rows.js';
import { type Send, writeHistory } from './write-history.js';

/**
 * Writes test/dumps/NAME.sql: a small catalogue with the history of write-history.ts, as this version stores it.
 * Run once for each schema that is released; the dump of an older one is never written again.
 */
const [name] = process.argv.slice(2);
if (name === undefined) throw new Error('usage: npm run dump -- NAME');
await withScratchPostgres(async (dataSource, url, directory) => {
  const environment = readEnvironment({ PORT: '0', LOG_LEVEL: 'error', MEDIA_DIR: join(directory, 'media') });
  const app = await createApp(new Settings(environment, url, null), createLogger('warn'));
  try {
    await app.listen(0, '127.0.0.1');
    const { secret } = await createKey(dataSource, { name: 'dump', role: 'admin' });
    await writeHistory(sender(await app.getUrl(), secret));
    const isDirty = async () => (await dataSource.query<object[]>('SELECT FROM catalog.dirty')).length > 0;
    while (await isDirty()) await sleep(20);
  } finally {
    await app.close();
  }
  writeFileSync(`test/dumps/${name}.sql`, await dumpDatabase(dataSource));
});

function sender(origin: string, key: string): Send {
  return async (method, path, body, headers = {}) => {
    const isImage = Buffer.isBuffer(body);
    const response = await fetch(`${origin}/v1/merchandising/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': isImage ? 'image/png' : 'application/json',
        ...headers,
      },
      body: isImage ? body : JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text) as { id: string; version: number };
  };
}
