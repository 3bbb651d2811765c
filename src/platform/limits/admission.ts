import type { FastifyInstance } from 'fastify';
import { Problem } from '../errors/problem.js';

/** Requests that are always admitted: even a slow machine serves some hundred per second. */
const MIN_IN_FLIGHT = 150;

/** Seconds of work that are admitted. */
const WORK_SECONDS = 3;

/** Milliseconds over which the rate of responses is measured. */
const WINDOW_MS = 500;

/**
 * Admits as many requests as finish within a few seconds at the last measured rate, and refuses the others immediately.
 * Without it, an overload would delay every request until its client gives up.
 */
export class Admission {
  private inFlight = 0;
  private finished = 0;
  private since = performance.now();
  private perSecond = 0;

  /** @returns whether the request is admitted; then {@link leave} must be called when it has its response or its client has disconnected */
  enter(): boolean {
    if (this.inFlight >= Math.max(MIN_IN_FLIGHT, this.perSecond * WORK_SECONDS)) return false;
    // The rate of an idle service does not show its capacity.
    if (this.inFlight === 0) [this.finished, this.since] = [0, performance.now()];
    this.inFlight++;
    return true;
  }

  /** @param isAnswered false where the client disconnected first, which does not count for the rate */
  leave(isAnswered: boolean) {
    this.inFlight--;
    if (isAnswered) this.finished++;
    const now = performance.now();
    if (now - this.since < WINDOW_MS) return;
    this.perSecond = (this.finished * 1_000) / (now - this.since);
    [this.finished, this.since] = [0, now];
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Called when the response is ready, however long the client takes to read it. */
    finishAdmission?: () => void;
  }
}

/** Searches cost ten times as much as pages, so they have an admission of their own. */
const SEARCHES = /^\/v1\/storefront\/(search|suggest)|^\/(zh|en)\/search/;

/** Public routes, without health checks and metrics. */
const PUBLIC = /^\/(v1\/(storefront|preview)|zh|en|preview|openapi|docs|sitemap)(\/|\.|$)|^\/$/;

/** Refuses public requests that would wait too long, with 503 and Retry-After. */
export function limitInFlight(fastify: FastifyInstance) {
  const [searches, others] = [new Admission(), new Admission()];
  fastify.addHook('onRequest', (request, reply, next) => {
    // By route, because one address can be written in many ways.
    const route = request.routeOptions.url ?? '';
    if (!PUBLIC.test(route)) return next();
    if (reply.raw.destroyed) return void reply.hijack();
    const admission = SEARCHES.test(route) ? searches : others;
    if (!admission.enter()) return next(Problem.busy('Too many requests are being answered; try again.', 1));
    let isAdmitted = true;
    const leave = (isAnswered: boolean) => {
      if (isAdmitted) admission.leave(isAnswered);
      isAdmitted = false;
    };
    request.finishAdmission = () => leave(true);
    reply.raw.once('close', () => leave(false));
    next();
  });
  fastify.addHook('onSend', (request, _reply, _payload, next) => {
    request.finishAdmission?.();
    next();
  });
}
