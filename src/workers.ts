import cluster, { type Address, type Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Settings } from './platform/config/settings.js';
import { answerWithAllMetrics } from './platform/observability/metrics-of-all.js';

const AGAIN_AFTER_MS = 1_000;

/** Several processes that answer on one port. Each is an instance of its own; one that dies is replaced. */
export class Workers {
  private isStopping = false;
  private variables: Record<string, string> = {};

  /** @returns where they listen, once all of them do */
  async start(count: number, { databaseUrl, engine }: Settings): Promise<string> {
    answerWithAllMetrics();
    this.variables = { FURNITURE_SERVERS: JSON.stringify([databaseUrl, engine]) };
    const [address] = await Promise.all(Array.from({ length: count }, () => this.fork()));
    if (!address) throw new Error('there is no worker');
    return `http://${address.address}:${address.port}`;
  }

  private async fork(): Promise<Address> {
    const worker = cluster.fork(this.variables);
    const [address] = (await Promise.race([once(worker, 'listening'), failed(worker)])) as [Address];
    worker.once('exit', () => void this.replace());
    return address;
  }

  private async replace() {
    await sleep(AGAIN_AFTER_MS, undefined, { ref: false });
    if (!this.isStopping) await this.fork().catch(() => this.replace());
  }

  /** Each ends as an instance does, with what it has begun. */
  async close() {
    this.isStopping = true;
    const all = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
    await Promise.all(
      all.map(async (worker) => {
        const ended = once(worker, 'exit');
        worker.process.kill('SIGTERM');
        await ended;
      }),
    );
  }
}

async function failed(worker: Worker): Promise<never> {
  await once(worker, 'exit');
  throw new Error('a worker did not start');
}
