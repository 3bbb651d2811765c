import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedMeilisearch } from '../src/platform/embedded/embedded-meilisearch.js';

/** A Meilisearch that can be ill-treated, and comes back on the same address and data. */
export class KillableEngine {
  private constructor(
    readonly directory: string,
    private running: EmbeddedMeilisearch,
  ) {}

  static async start(directory: string): Promise<KillableEngine> {
    return new KillableEngine(directory, await started(directory));
  }

  get address() {
    return this.running.address;
  }

  /** SIGSTOP: it takes connections and answers nobody, until SIGCONT. */
  signal(signal: NodeJS.Signals) {
    process.kill(Number.parseInt(readFileSync(join(this.directory, 'meilisearch.pid'), 'utf8'), 10), signal);
  }

  /** kill -9 */
  kill() {
    this.running.kill();
  }

  async restart() {
    this.running = await started(this.directory, Number(new URL(this.address.url).port));
  }

  stop() {
    return this.running.stop();
  }
}

async function started(directory: string, port?: number): Promise<EmbeddedMeilisearch> {
  const engine = await EmbeddedMeilisearch.start(directory, () => undefined, port);
  if (!engine) throw new Error('there is no Meilisearch for this machine');
  await engine.started;
  return engine;
}
