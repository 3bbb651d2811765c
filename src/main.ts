import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readEnvironment } from './platform/config/environment.js';
import { Settings } from './platform/config/settings.js';
import { type Servers, startServers } from './platform/embedded/servers.js';
import { createLogger } from './platform/logging/logger.js';
import type { Workers } from './workers.js';

/** Requests in flight get this long after a signal; their servers have the rest of the 5 s until all is over. */
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
  // Whoever read what this prints may be gone, as in `npm start | head`; that is no reason to end.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  // Not once: a terminal and npm may each send the same Ctrl-C, and the second must not end us half-way.
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  const environment = readEnvironment(process.env);
  const { FURNITURE_SERVERS: found, WEB_CONCURRENCY: count } = environment;
  if (found) return void (await listen(Settings.ofWorker(environment, found)));
  servers = startServers(environment, say);
  // The application takes as long to load as the servers to start: both at once.
  const [{ settings, embeddedDatabase }, { prepareDatabase }, { Workers }] = await Promise.all([
    servers,
    import('./prepare-database.js'),
    import('./workers.js'),
    import('./configure-app.js'),
  ]);
  const adminKey = await prepareDatabase(settings, embeddedDatabase, say);
  if (count > 1) workers = new Workers();
  announce(workers ? await workers.start(count, settings) : await listen(settings), adminKey);
}

/** @returns where it listens */
async function listen(settings: Settings): Promise<string> {
  // A worker whose first process is gone would go on with servers that nobody stops.
  process.once('disconnect', () => void stop(1));
  const { createApp } = await import('./configure-app.js');
  const { PORT, HOST, LOG_LEVEL } = settings.environment;
  app = await createApp(settings, createLogger(LOG_LEVEL));
  await app.listen({ port: PORT, host: HOST, backlog: LISTEN_BACKLOG });
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
  await Promise.race([Promise.all([app?.close(), workers?.close()]), sleep(CLOSE_MS)]).catch(complain);
  await started?.stop().catch(complain);
  process.exit(exitCode);
}

function announce(url: string, adminKeyPath: string | undefined) {
  say('');
  say(`Furniture catalog at ${url}`);
  say(`  website      ${url}/`);
  say(`  admin        ${url}/admin/`);
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
