import 'reflect-metadata';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { createApp } from './configure-app.js';
import { dataSourceOptions, migrate, requireCurrentSchema } from './data-source.js';
import { admitKey } from './merchandising/keys/create-key.js';
import { KEY_PREFIX } from './merchandising/keys/key-secret.js';
import { type Environment, readEnvironment } from './platform/config/environment.js';
import { secretFile } from './platform/embedded/secret-file.js';
import { type Servers, startServers } from './platform/embedded/servers.js';
import { createLogger } from './platform/observability/logger.js';
import { isEmpty, loadDemo } from './seeding/load-demo.js';

/** Requests in flight get this long after a signal; then the process ends in any case. */
const SHUTDOWN_MS = 4_500;

async function start() {
  const environment = readEnvironment(process.env);
  const servers = await startServers(environment, say);
  try {
    const adminKey = await prepareDatabase(environment, servers);
    const app = await createApp(servers.settings, createLogger(environment.LOG_LEVEL));
    stopOnSignal(async () => {
      await app.close();
      await servers.stop();
    });
    await app.listen(environment.PORT, environment.HOST);
    announce(await app.getUrl(), adminKey);
  } catch (error) {
    await servers.stop();
    throw error;
  }
}

/** Migrates, seeds, and on the embedded Postgres lets the local key in. Returns where that key is. */
async function prepareDatabase(environment: Environment, { settings, embeddedDatabase }: Servers) {
  const dataSource = await new DataSource(dataSourceOptions(settings.databaseUrl, 2)).initialize();
  try {
    await (environment.MIGRATE_ON_START ? migrate(dataSource) : requireCurrentSchema(dataSource));
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

function stopOnSignal(stop: () => Promise<void>) {
  let stopping = false;
  const stopOnce = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), SHUTDOWN_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: Error) => fail(error),
    );
  };
  process.on('SIGINT', stopOnce);
  process.on('SIGTERM', stopOnce);
}

function announce(url: string, adminKeyPath: string | undefined) {
  say('');
  say(`Furniture catalog at ${url}`);
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

function fail(error: Error) {
  process.stderr.write(`${error.stack ?? error.message}\n`);
  process.exit(1);
}

start().catch(fail);
