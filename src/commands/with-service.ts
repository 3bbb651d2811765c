import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { createApp } from '../configure-app.js';
import { dataSourceOptions, requireCurrentSchema } from '../data-source.js';
import { readEnvironment } from '../platform/config/environment.js';
import { startServers } from '../platform/embedded/servers.js';
import { createLogger } from '../platform/observability/logger.js';

/** Runs a command inside a service that listens to nobody, on the servers that are given or on the embedded ones. */
export async function withService(work: (app: INestApplicationContext) => Promise<void>) {
  try {
    const servers = await startServers(readEnvironment(process.env), () => undefined);
    try {
      await requireSchema(servers.settings.databaseUrl);
      const app = await createApp(servers.settings, createLogger('warn'));
      await app.init();
      await work(app).finally(() => app.close());
    } finally {
      await servers.stop();
    }
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}

async function requireSchema(url: string) {
  const dataSource = await new DataSource(dataSourceOptions(url, 2)).initialize();
  await requireCurrentSchema(dataSource).finally(() => dataSource.destroy());
}
