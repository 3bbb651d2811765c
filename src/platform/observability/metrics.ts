import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { offerMetrics } from './metrics-of-all.js';

/** The Prometheus metrics of one service instance. Rooms add theirs to `registry`. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  private readonly latency = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route pattern and status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    offerMetrics(this.registry);
  }

  /** Observes every answer of the server. */
  observe(fastify: FastifyInstance) {
    fastify.addHook('onResponse', (request, reply, next) => {
      const route = request.routeOptions.url ?? 'none';
      const labels = { method: request.method, route, status: String(reply.statusCode) };
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
