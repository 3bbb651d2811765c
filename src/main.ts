import 'reflect-metadata';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { createApp } from './configure-app.js';
import { migrate, migrationOptions } from './migrate.js';
import { admitKey } from './platform/keys/manage-keys.js';
import { KEY_PREFIX } from './platform/keys/key-secret.js';
import { type Environment, readEnvironment } from './platform/config/environment.js';
import type { Settings } from './platform/config/settings.js';
import { secretFile } from './platform/embedded/secret-file.js';
import { type Servers, startServers } from './platform/embedded/servers.js';
import { createLogger } from './platform/observability/logger.js';
import { isEmpty, loadDemo } from './seeding/load-demo.js';
import { Workers, settingsOfWorker } from './workers.js';

/** Requests in flight get this long after a signal; their servers have the rest of the 5 s until all is over. */
const CLOSE_MS = 3_000;
const SHUTDOWN_MS = 4_500;

let servers: Promise<Servers> | undefined;
let app: NestFastifyApplication | undefined;
const workers = new Workers();

async function start() {
  // Not once: a terminal and npm may each send the same Ctrl-C, and the second must not end us half-way.
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  const environment = readEnvironment(process.env);
  const { FURNITURE_SERVERS: found, WEB_CONCURRENCY: count } = environment;
  if (found) return void (await listen(settingsOfWorker(environment, found)));
  servers = startServers(environment, say);
  const { settings, embeddedDatabase } = await servers;
  const adminKey = await prepareDatabase(environment, settings, embeddedDatabase);
  announce(count === 1 ? await listen(settings) : await workers.start(count, settings), adminKey);
}

/** @returns where it listens */
async function listen(settings: Settings): Promise<string> {
  // A worker whose first process is gone would go on with servers that nobody stops.
  process.once('disconnect', () => void stop(1));
  const { PORT, HOST, LOG_LEVEL } = settings.environment;
  app = await createApp(settings, createLogger(LOG_LEVEL));
  await app.listen(PORT, HOST);
  return app.getUrl();
}

let stopping = false;

/** Ends the service and what it started, however far the start had come. */
async function stop(exitCode: number) {
  if (stopping) return;
  stopping = true;
  const started = await servers?.catch(() => undefined);
  setTimeout(() => {
    started?.kill();
    process.exit(1);
  }, SHUTDOWN_MS).unref();
  await Promise.race([Promise.all([app?.close(), workers.close()]), sleep(CLOSE_MS)]).catch(complain);
  await started?.stop().catch(complain);
  process.exit(exitCode);
}

/** Migrates, seeds, and on the embedded Postgres lets the local key in. Returns where that key is. */
async function prepareDatabase(environment: Environment, settings: Settings, embeddedDatabase: boolean) {
  const dataSource = await new DataSource(migrationOptions(settings.databaseUrl)).initialize();
  try {
    const policy = { migrate: environment.MIGRATE_ON_START, allowNewer: environment.ALLOW_NEWER_SCHEMA };
    await migrate(dataSource, policy, say);
    const wantsDemo = environment.SEED_DEMO ?? embeddedDatabase;
    if (wantsDemo && (await isEmpty(dataSource)))
      await dataSource.transaction((manager) => loadDemo(manager, say));
    if (!embeddedDatabase) return undefined;
    const path = join(environment.DATA_DIR, 'admin.key');
    await admitKey(dataSource, 'local', 'admin', secretFile(path, KEY_PREFIX));
    return path;
  } finally {
    await dataSource.destroy();
  }
}

function announce(url: string, adminKeyPath: string | undefined) {
  say('');
  say(`Furniture catalog at ${url}`);
  say(`  shop         ${url}/`);
  say(`  desk         ${url}/admin/`);
  say(`  storefront   ${url}/v1/storefront/products`);
  say(`  search       ${url}/v1/storefront/search?q=实木`);
  say(`  docs         ${url}/docs   (${url}/openapi.json)`);
  if (adminKeyPath)
    say(
      `  local key    curl -H "Authorization: Bearer $(cat ${adminKeyPath})" ${url}/v1/merchandising/products`,
    );
  say('');
}

function say(line: string) {
  process.stdout.write(`${line}\n`);
}

function complain(error: Error) {
  process.stderr.write(`${error.stack ?? error.message}\n`);
}

start().catch((error: Error) => {
  // A start that was interrupted fails where it stood; that is no news.
  if (!stopping) complain(error);
  return stop(1);
});
