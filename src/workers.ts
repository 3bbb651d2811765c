import cluster, { type Address, type Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Settings } from './platform/config/settings.js';
import { serveClusterMetrics } from './platform/observability/cluster-metrics.js';

const RESTART_DELAY_MS = 1_000;

/** Several processes that listen on one port. Each is an instance with its own memory; one that dies is replaced. */
export class Workers {
  private isStopping = false;
  private variables: Record<string, string> = {};

  /** @returns the URL of the service, once every worker listens */
  async start(count: number, { databaseUrl, engine }: Settings): Promise<string> {
    serveClusterMetrics();
    this.variables = { FURNITURE_SERVERS: JSON.stringify([databaseUrl, engine]) };
    const [address] = await Promise.all(Array.from({ length: count }, () => this.fork()));
    if (!address) throw new Error('no worker was started');
    return `http://${address.address}:${address.port}`;
  }

  private async fork(): Promise<Address> {
    const worker = cluster.fork(this.variables);
    const [address] = (await Promise.race([once(worker, 'listening'), rejectOnExit(worker)])) as [Address];
    worker.once('exit', () => void this.replace());
    return address;
  }

  private async replace() {
    await sleep(RESTART_DELAY_MS, undefined, { ref: false });
    if (!this.isStopping) await this.fork().catch(() => this.replace());
  }

  /** Each worker finishes its requests in flight before it exits. */
  async close() {
    this.isStopping = true;
    const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
    await Promise.all(
      workers.map(async (worker) => {
        const ended = once(worker, 'exit');
        worker.process.kill('SIGTERM');
        await ended;
      }),
    );
  }
}

async function rejectOnExit(worker: Worker): Promise<never> {
  await once(worker, 'exit');
  throw new Error('a worker did not start');
}
