import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { metricsOfAll, offerMetrics } from './metrics-of-all.js';

const FRESH_MS = 1_000;

/** Refusals to protect the service are told apart; of all other statuses, the class. */
const statusLabel = (status: number) =>
  status === 429 || status === 503 ? String(status) : `${Math.floor(status / 100)}xx`;

/** The Prometheus metrics of one service instance. Rooms add theirs to `registry`. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  private readonly latency = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route pattern and class of status (2xx), or 429 and 503',
    labelNames: ['method', 'route', 'status'] as const,
    // Few: every one is a line for each method, route and class.
    buckets: [0.005, 0.025, 0.1, 0.5, 2.5],
    registers: [this.registry],
  });

  private made: Promise<Buffer> = Promise.resolve(Buffer.of());
  private staleAt = 0;

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    offerMetrics(this.registry);
  }

  /**
   * All of them as text, for Prometheus, of every process of the service. It is made at most once a second, however many
   * ask for it: of a busy service it is a few hundred kilobytes.
   */
  async text(): Promise<Buffer> {
    const now = performance.now();
    if (now >= this.staleAt) {
      this.staleAt = now + FRESH_MS;
      this.made = metricsOfAll(this.registry).then((text) => Buffer.from(text));
      this.made.catch(() => (this.staleAt = 0));
    }
    return this.made;
  }

  /** Observes every answer of the server. */
  observe(fastify: FastifyInstance) {
    fastify.addHook('onResponse', (request, reply, next) => {
      const route = request.routeOptions.url ?? 'none';
      const labels = { method: request.method, route, status: statusLabel(reply.statusCode) };
      this.latency.observe(labels, reply.elapsedTime / 1000);
      next();
    });
  }

  /** A gauge that is read when Prometheus asks. A failing read leaves the value out. */
  gauge(name: string, help: string, read: () => number | Promise<number>) {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      // Every process reads the same.
      aggregator: 'max',
      async collect() {
        this.reset();
        try {
          this.set(await read());
        } catch {
          this.remove();
        }
      },
    });
  }
}
