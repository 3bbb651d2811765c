import cluster from 'node:cluster';
import { randomUUID } from 'node:crypto';
import { AggregatorRegistry, type Registry } from 'prom-client';

interface Message {
  metrics?: 'request' | { text: string };
  id: string;
}

/** In the primary process: sends the aggregated metrics of all workers to a worker that requests them. */
export function serveClusterMetrics() {
  const aggregator = new AggregatorRegistry();
  cluster.on('message', (worker, { metrics, id }: Message) => {
    if (metrics !== 'request') return;
    aggregator.clusterMetrics().then(
      (text) => worker.send({ metrics: { text }, id }),
      () => worker.send({ metrics: { text: '' }, id }),
    );
  });
}

/** The metrics of this process; in a worker, those of all workers. */
export async function clusterMetrics(registry: Registry): Promise<string> {
  if (!cluster.isWorker) return registry.metrics();
  const id = randomUUID();
  return new Promise((resolve) => {
    const onMessage = (message: Message) => {
      if (message.id !== id || typeof message.metrics !== 'object') return;
      process.off('message', onMessage);
      resolve(message.metrics.text);
    };
    process.on('message', onMessage);
    process.send?.({ metrics: 'request', id });
  });
}

/** In a worker: lets the primary process read its metrics. */
export function registerWorkerMetrics(registry: Registry) {
  if (!cluster.isWorker) return;
  AggregatorRegistry.setRegistries([registry]);
  new AggregatorRegistry();
}
