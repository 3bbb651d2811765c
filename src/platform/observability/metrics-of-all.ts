import cluster from 'node:cluster';
import { randomUUID } from 'node:crypto';
import { AggregatorRegistry, type Registry } from 'prom-client';

interface Message {
  metrics?: 'wanted' | { text: string };
  id: string;
}

/** In the first process of several: gives any worker the sums over all of them. */
export function answerWithAllMetrics() {
  const all = new AggregatorRegistry();
  cluster.on('message', (worker, { metrics, id }: Message) => {
    if (metrics !== 'wanted') return;
    all.clusterMetrics().then(
      (text) => worker.send({ metrics: { text }, id }),
      () => worker.send({ metrics: { text: '' }, id }),
    );
  });
}

/** The metrics of an instance; where it is one of several processes, of all of them. */
export async function metricsOfAll(registry: Registry): Promise<string> {
  if (!cluster.isWorker) return registry.metrics();
  const id = randomUUID();
  return new Promise((resolve) => {
    const hear = (message: Message) => {
      if (message.id !== id || typeof message.metrics !== 'object') return;
      process.off('message', hear);
      resolve(message.metrics.text);
    };
    process.on('message', hear);
    process.send?.({ metrics: 'wanted', id });
  });
}

/** Lets the first process ask for the metrics of this one. */
export function offerMetrics(registry: Registry) {
  if (!cluster.isWorker) return;
  AggregatorRegistry.setRegistries([registry]);
  new AggregatorRegistry();
}
