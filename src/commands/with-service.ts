import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { createApp } from '../configure-app.js';
import { migrate, migrationOptions } from '../migrate.js';
import type { Settings } from '../platform/config/settings.js';
import { createLogger } from '../platform/logging/logger.js';
import { withServers } from './with-servers.js';

/** Runs a command in the application, without listening, on the configured servers or embedded ones. */
export async function withService(work: (app: INestApplicationContext) => Promise<void>) {
  await withServers({}, async (settings) => {
    await requireSchema(settings);
    const app = await createApp(settings, createLogger('warn'));
    await app.init();
    await work(app).finally(() => app.close());
  });
}

async function requireSchema({ databaseUrl, environment }: Settings) {
  const dataSource = await new DataSource(migrationOptions(databaseUrl)).initialize();
  const policy = { migrate: false, allowNewer: environment.ALLOW_NEWER_SCHEMA };
  await migrate(dataSource, policy).finally(() => dataSource.destroy());
}
