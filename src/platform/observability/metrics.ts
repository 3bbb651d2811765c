import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { clusterMetrics, registerWorkerMetrics } from './cluster-metrics.js';

const CACHE_MS = 1_000;

/** 429 and 503, which protect the service, have labels of their own; the others are labelled by class. */
const statusLabel = (status: number) =>
  status === 429 || status === 503 ? String(status) : `${Math.floor(status / 100)}xx`;

/** The Prometheus metrics of one service instance. Modules add theirs to `registry`. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  private readonly latency = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route pattern and class of status (2xx), or 429 and 503',
    labelNames: ['method', 'route', 'status'] as const,
    // Few, because each bucket is a line for every method, route and class.
    buckets: [0.005, 0.025, 0.1, 0.5, 2.5],
    registers: [this.registry],
  });

  private cachedText: Promise<Buffer> = Promise.resolve(Buffer.of());
  private staleAt = 0;

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    registerWorkerMetrics(this.registry);
  }

  /**
   * The metrics of all processes in the text format of Prometheus. Generated at most once a second, because it may have
   * some hundred kilobytes.
   */
  async text(): Promise<Buffer> {
    const now = performance.now();
    if (now >= this.staleAt) {
      this.staleAt = now + CACHE_MS;
      this.cachedText = clusterMetrics(this.registry).then((text) => Buffer.from(text));
      this.cachedText.catch(() => (this.staleAt = 0));
    }
    return this.cachedText;
  }

  /** Observes every response of the server. */
  observe(fastify: FastifyInstance) {
    fastify.addHook('onResponse', (request, reply, next) => {
      const route = request.routeOptions.url ?? 'none';
      const labels = { method: request.method, route, status: statusLabel(reply.statusCode) };
      this.latency.observe(labels, reply.elapsedTime / 1000);
      next();
    });
  }

  /** A gauge that is read when the metrics are collected; where reading fails, it has no value. */
  gauge(name: string, help: string, read: () => number | Promise<number>) {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      // Every process reads the same value.
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
