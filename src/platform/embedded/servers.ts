import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Environment } from '../config/environment.js';
import { Settings } from '../config/settings.js';
import { EmbeddedMeilisearch, MEILISEARCH_VERSION } from './embedded-meilisearch.js';
import { startPostgres } from './embedded-postgres.js';
import { PidFile } from './process-identity.js';

export interface Servers {
  settings: Settings;
  /** Whether Postgres is embedded: then the demo is loaded and a local admin key created. */
  embeddedDatabase: boolean;
  stop: () => Promise<void>;
  /** Kills the servers, where there is no time for `stop`. */
  kill: () => void;
}

/** Longest time, in milliseconds, that the start waits for the engine: until it is ready, Postgres searches. */
const ENGINE_WAIT_MS = 3_000;

/** Uses the servers that the environment names and starts embedded ones for the others. */
export async function startServers(
  environment: Environment,
  print: (line: string) => void,
): Promise<Servers> {
  const { DATABASE_URL, MEILISEARCH_URL, MEILISEARCH_API_KEY } = environment;
  const external =
    MEILISEARCH_URL === undefined ? null : { url: MEILISEARCH_URL, apiKey: MEILISEARCH_API_KEY };
  if (DATABASE_URL && external) {
    return {
      settings: new Settings(environment, DATABASE_URL, external),
      embeddedDatabase: false,
      stop: async () => {},
      kill: () => {},
    };
  }
  const dataDir = resolve(environment.DATA_DIR);
  mkdirSync(dataDir, { recursive: true });
  const pidFile = claimDataDirectory(dataDir);
  const meilisearch = external ? null : await EmbeddedMeilisearch.start(dataDir, print);
  const postgres = await (DATABASE_URL ? Promise.resolve(undefined) : startPostgres(dataDir)).catch(
    async (error: unknown) => {
      await meilisearch?.stop();
      pidFile.remove();
      throw error;
    },
  );
  const children = [postgres?.server, meilisearch].filter((server) => server != null);
  const engine = external ?? meilisearch?.address ?? null;
  if (!engine) print(NO_ENGINE);
  await Promise.race([
    meilisearch?.started.catch((error: Error) => print(error.message)),
    sleep(ENGINE_WAIT_MS, undefined, { ref: false }),
  ]);
  return {
    settings: new Settings(environment, DATABASE_URL ?? postgres?.url ?? '', engine),
    embeddedDatabase: postgres !== undefined,
    stop: async () => {
      await Promise.all(children.map((child) => child.stop()));
      pidFile.remove();
    },
    kill: () => children.forEach((child) => child.kill()),
  };
}

/** One service per data directory. */
function claimDataDirectory(dataDir: string): PidFile {
  const pidFile = new PidFile(resolve(dataDir, 'service.pid'));
  const otherPid = pidFile.runningPid();
  if (otherPid !== undefined && otherPid !== process.pid) {
    throw new Error(`Another service (pid ${otherPid}) uses ${dataDir}; stop it or set DATA_DIR.`);
  }
  pidFile.write(process.pid);
  return pidFile;
}

const NO_ENGINE =
  `No Meilisearch binary for ${process.platform}-${process.arch}: Postgres executes searches. ` +
  `For all search features, run Meilisearch ${MEILISEARCH_VERSION} (docker compose up meilisearch) and set MEILISEARCH_URL.`;
