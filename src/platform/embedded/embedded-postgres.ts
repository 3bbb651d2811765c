import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { ChildServer, basicEnvironment, freePort } from './child-server.js';
import { postgresHome } from './postgres-home.js';
import { processIdentity } from './process-identity.js';
import { secretFile } from './secret-file.js';

const OWNER = 'furniture';
const DATABASE = 'furniture';

export interface EmbeddedPostgres {
  url: string;
  server: ChildServer;
}

/** Starts Postgres 18 on a free loopback port; the first start creates its cluster. */
export async function startPostgres(dataDir: string, flags: string[] = []): Promise<EmbeddedPostgres> {
  const home = postgresHome(dataDir);
  const cluster = join(home.data, 'cluster');
  mkdirSync(home.data, { recursive: true, mode: 0o700 });
  // In the directory of the cluster, so that both are copied or deleted together.
  const password = secretFile(join(home.data, 'password'));
  if (!existsSync(cluster)) await initialise(home, cluster, password);
  disownPidFile(cluster);
  const port = await freePort();
  const url = `postgres://${OWNER}:${password}@127.0.0.1:${port}`;
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', ...flags];
  const server = new ChildServer({
    name: 'Postgres',
    file: join(home.programs, 'bin', 'postgres'),
    args: ['-D', cluster, ...settings.flatMap((setting) => ['-c', setting])],
    options: { cwd: home.data, ...home.user },
    logFile: join(dataDir, 'postgres.log'),
    pidFile: join(dataDir, 'postgres.pid'),
    // "Fast" shutdown: ends sessions, writes a checkpoint.
    stopSignal: 'SIGINT',
    isReady: () => ensureDatabase(`${url}/postgres`),
    startTimeoutMs: 60_000,
  });
  await server.start();
  return { url: `${url}/${DATABASE}`, server };
}

/**
 * Writes this process's pid into the pid file of a Postgres that has ended. Postgres refuses to start while the process of
 * its pid file exists, even if it only waits to be reaped, as in a container without an init; the pid of its parent it
 * ignores. It still checks whether another Postgres holds the cluster's shared memory.
 */
function disownPidFile(cluster: string) {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const [pid = '', ...rest] = readFileSync(file, 'utf8').split('\n');
  if (processIdentity(Number(pid)) === undefined) writeFileSync(file, [process.pid, ...rest].join('\n'));
}

/** Creates the cluster in a temporary directory and renames it, so that a kill cannot leave an incomplete one. */
async function initialise(home: ReturnType<typeof postgresHome>, cluster: string, password: string) {
  const temporary = `${cluster}.new`;
  rmSync(temporary, { recursive: true, force: true });
  const passwordFile = join(home.data, 'initdb.password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (home.user) chownSync(passwordFile, home.user.uid, home.user.gid);
  await promisify(execFile)(
    join(home.programs, 'bin', 'initdb'),
    // C.UTF-8: with plain C, pg_trgm finds no trigrams in Chinese.
    [
      '-D',
      temporary,
      '-U',
      OWNER,
      '-A',
      'scram-sha-256',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      `--pwfile=${passwordFile}`,
    ],
    { cwd: home.data, env: basicEnvironment(), ...home.user },
  );
  rmSync(passwordFile);
  renameSync(temporary, cluster);
}

async function ensureDatabase(url: string) {
  const client = new pg.Client({ connectionString: url });
  // Where the server closes the connection during the handshake, connect() rejects; without a listener, the `error` event
  // would also end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}
