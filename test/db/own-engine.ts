import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EngineAddress } from '../../src/platform/config/settings.js';
import {
  type EmbeddedMeilisearch,
  startMeilisearch,
} from '../../src/platform/embedded/embedded-meilisearch.js';

/** A Meilisearch of one's own, to be killed and started again on the same address and data. */
export class OwnEngine {
  private constructor(
    readonly directory: string,
    private running: EmbeddedMeilisearch,
  ) {}

  static async start(): Promise<OwnEngine> {
    const directory = mkdtempSync(join(tmpdir(), 'furniture-engine-'));
    chmodSync(directory, 0o755);
    return new OwnEngine(directory, await started(directory));
  }

  get address(): EngineAddress {
    return this.running.address;
  }

  /** kill -9 */
  kill() {
    this.running.server.kill();
  }

  /** SIGSTOP: it takes connections and answers nobody. */
  freeze() {
    this.signal('SIGSTOP');
  }

  thaw() {
    this.signal('SIGCONT');
  }

  private signal(signal: NodeJS.Signals) {
    process.kill(Number.parseInt(readFileSync(join(this.directory, 'meilisearch.pid'), 'utf8'), 10), signal);
  }

  /** Its disk is gone, and a new one is in its place. */
  async loseEverything() {
    this.kill();
    const port = Number(new URL(this.address.url).port);
    const key = readFileSync(join(this.directory, 'meilisearch.key'));
    rmSync(this.directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    mkdirSync(this.directory, { mode: 0o755 });
    writeFileSync(join(this.directory, 'meilisearch.key'), key);
    this.running = await started(this.directory, port);
  }

  async restart() {
    const port = Number(new URL(this.address.url).port);
    this.running = await started(this.directory, port);
  }

  async stop() {
    await this.running.server.stop();
    rmSync(this.directory, { recursive: true, force: true });
  }
}

async function started(directory: string, port?: number): Promise<EmbeddedMeilisearch> {
  const engine = await startMeilisearch(directory, port);
  if (!engine) throw new Error('no Meilisearch binary for this platform');
  return engine;
}
