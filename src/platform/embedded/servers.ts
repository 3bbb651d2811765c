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
  /** Whether Postgres is ours, so that local conveniences (demo data, a local admin key) are in place. */
  embeddedDatabase: boolean;
  stop: () => Promise<void>;
  /** For when there is no time left: ends them at once. */
  kill: () => void;
}

/** So long, in milliseconds, the start waits for the engine: without it, Postgres searches. */
const ENGINE_PATIENCE_MS = 3_000;

/** Finds the servers that the environment names and starts those that it does not. */
export async function startServers(environment: Environment, say: (line: string) => void): Promise<Servers> {
  const { DATABASE_URL, MEILISEARCH_URL, MEILISEARCH_API_KEY } = environment;
  const given = MEILISEARCH_URL === undefined ? null : { url: MEILISEARCH_URL, apiKey: MEILISEARCH_API_KEY };
  if (DATABASE_URL && given) {
    return {
      settings: new Settings(environment, DATABASE_URL, given),
      embeddedDatabase: false,
      stop: async () => {},
      kill: () => {},
    };
  }
  const dataDir = resolve(environment.DATA_DIR);
  mkdirSync(dataDir, { recursive: true });
  const own = claim(dataDir);
  const meilisearch = given ? null : await EmbeddedMeilisearch.start(dataDir, say);
  const postgres = await (DATABASE_URL ? Promise.resolve(undefined) : startPostgres(dataDir)).catch(
    async (error: unknown) => {
      await meilisearch?.stop();
      own.remove();
      throw error;
    },
  );
  const children = [postgres?.server, meilisearch].filter((server) => server != null);
  const engine = given ?? meilisearch?.address ?? null;
  if (!engine) say(NO_ENGINE);
  await Promise.race([
    meilisearch?.started.catch((error: Error) => say(error.message)),
    sleep(ENGINE_PATIENCE_MS, undefined, { ref: false }),
  ]);
  return {
    settings: new Settings(environment, DATABASE_URL ?? postgres?.url ?? '', engine),
    embeddedDatabase: postgres !== undefined,
    stop: async () => {
      await Promise.all(children.map((child) => child.stop()));
      own.remove();
    },
    kill: () => children.forEach((child) => child.kill()),
  };
}

/** One service per data directory. */
function claim(dataDir: string): PidFile {
  const own = new PidFile(resolve(dataDir, 'service.pid'));
  const other = own.runningPid();
  if (other !== undefined && other !== process.pid) {
    throw new Error(`Another service (pid ${other}) is at work in ${dataDir}; stop it or set DATA_DIR.`);
  }
  own.write(process.pid);
  return own;
}

const NO_ENGINE =
  `No Meilisearch binary for ${process.platform}-${process.arch}: search is answered by Postgres. ` +
  `For the full search, run Meilisearch ${MEILISEARCH_VERSION} (docker compose up meilisearch) and set MEILISEARCH_URL.`;
