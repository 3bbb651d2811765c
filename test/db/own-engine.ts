import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KillableEngine } from '../../bench/killable-engine.js';

/** A Meilisearch for one test, which can be killed and restarted on the same address and data. */
export class OwnEngine {
  private constructor(private readonly engine: KillableEngine) {}

  static async start(): Promise<OwnEngine> {
    const directory = mkdtempSync(join(tmpdir(), 'furniture-engine-'));
    chmodSync(directory, 0o755);
    return new OwnEngine(await KillableEngine.start(directory));
  }

  get address() {
    return this.engine.address;
  }

  kill() {
    this.engine.kill();
  }

  freeze() {
    this.engine.signal('SIGSTOP');
  }

  thaw() {
    this.engine.signal('SIGCONT');
  }

  restart() {
    return this.engine.restart();
  }

  /** Restarts it with an empty data directory. */
  async loseEverything() {
    this.kill();
    // Its port is free only after it has exited.
    await this.engine.stop();
    const { directory } = this.engine;
    const key = readFileSync(join(directory, 'meilisearch.key'));
    rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    mkdirSync(directory, { mode: 0o755 });
    writeFileSync(join(directory, 'meilisearch.key'), key);
    await this.restart();
  }

  async stop() {
    await this.engine.stop();
    rmSync(this.engine.directory, { recursive: true, force: true });
  }
}
