import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readEnvironment } from './platform/config/environment.js';
import { Settings } from './platform/config/settings.js';
import { type Servers, startServers } from './platform/embedded/servers.js';
import { createLogger } from './platform/logging/logger.js';
import type { Workers } from './workers.js';

/** After a signal, requests in flight have this long to finish; the embedded servers stop in the rest of the 5 s. */
const CLOSE_MS = 3_000;
const SHUTDOWN_MS = 4_500;

/**
 * Connections that may wait to be accepted. With Node's 511, a burst overflows the queue: the kernel lets clients try
 * again after one, two and four seconds, or resets them, where the service would refuse at once. Linux grants at most
 * net.core.somaxconn, usually 4,096.
 */
const LISTEN_BACKLOG = 4_096;

let servers: Promise<Servers> | undefined;
let app: NestFastifyApplication | undefined;
let workers: Workers | undefined;

async function start() {
  // A closed pipe, as in `npm start | head`, must not end the service.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  // `on`, not `once`: a terminal and npm may each send the same Ctrl-C, and the second must not interrupt the shutdown.
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  const environment = readEnvironment(process.env);
  const { FURNITURE_SERVERS: serversJson, WEB_CONCURRENCY: count } = environment;
  if (serversJson) return void (await listen(Settings.ofWorker(environment, serversJson)));
  servers = startServers(environment, print);
  // Loading the application takes as long as starting the servers, so both run at the same time.
  const [{ settings, embeddedDatabase }, { prepareDatabase }, { Workers }] = await Promise.all([
    servers,
    import('./prepare-database.js'),
    import('./workers.js'),
    import('./configure-app.js'),
  ]);
  const adminKey = await prepareDatabase(settings, embeddedDatabase, print);
  if (count > 1) workers = new Workers();
  printAddresses(workers ? await workers.start(count, settings) : await listen(settings), adminKey);
}

/** @returns where it listens */
async function listen(settings: Settings): Promise<string> {
  // A worker whose primary process has died would keep running with servers that nobody stops.
  process.once('disconnect', () => void stop(1));
  const { createApp } = await import('./configure-app.js');
  const { PORT, HOST, LOG_LEVEL } = settings.environment;
  app = await createApp(settings, createLogger(LOG_LEVEL));
  await app.listen({ port: PORT, host: HOST, backlog: LISTEN_BACKLOG });
  return app.getUrl();
}

let isStopping = false;

/** Stops the service and the servers it started, also in the middle of the start. */
async function stop(exitCode: number) {
  if (isStopping) return;
  isStopping = true;
  const started = await servers?.catch(() => undefined);
  setTimeout(() => {
    started?.kill();
    process.exit(1);
  }, SHUTDOWN_MS).unref();
  await Promise.race([Promise.all([app?.close(), workers?.close()]), sleep(CLOSE_MS)]).catch(printError);
  await started?.stop().catch(printError);
  process.exit(exitCode);
}

function printAddresses(url: string, adminKeyPath: string | undefined) {
  print('');
  print(`Furniture catalog at ${url}`);
  print(`  website      ${url}/`);
  print(`  admin        ${url}/admin/`);
  print(`  storefront   ${url}/v1/storefront/products`);
  print(`  search       ${url}/v1/storefront/search?q=实木`);
  print(`  docs         ${url}/docs   (${url}/openapi.json)`);
  if (adminKeyPath)
    print(
      `  local key    curl -H "Authorization: Bearer $(cat ${adminKeyPath})" ${url}/v1/merchandising/products`,
    );
  print('');
}

function print(line: string) {
  process.stdout.write(`${line}\n`);
}

function printError(error: Error) {
  process.stderr.write(`${error.stack ?? error.message}\n`);
}

start().catch((error: Error) => {
  // A start that was interrupted by a signal fails; that error is expected.
  if (!isStopping) printError(error);
  return stop(1);
});
