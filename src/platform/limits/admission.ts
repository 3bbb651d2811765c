import type { FastifyInstance } from 'fastify';
import { Problem } from '../errors/problem.js';

/** Requests that are always let in, whatever was measured: some hundred a second are answered by the slowest machine. */
const MIN_IN_FLIGHT = 150;

/** Seconds' worth of work that is let in. */
const WITHIN_S = 3;

/** How long, in milliseconds, answers are counted before their rate is believed. */
const WINDOW_MS = 500;

/**
 * Lets in as many requests as are answered within a few seconds, at the rate at which they were answered last; whoever
 * comes on top is refused at once. Without it, a crowd would make everybody wait until everybody gives up.
 */
export class Admission {
  private inFlight = 0;
  private finished = 0;
  private since = performance.now();
  private perSecond = 0;

  /** @returns whether the request is let in; then {@link leave} is called when it was answered, or its client is gone */
  enter(): boolean {
    if (this.inFlight >= Math.max(MIN_IN_FLIGHT, this.perSecond * WITHIN_S)) return false;
    // The rate of an idle service says nothing of what it can do.
    if (this.inFlight === 0) [this.finished, this.since] = [0, performance.now()];
    this.inFlight++;
    return true;
  }

  /** @param isAnswered whether an answer was made; a client that was gone before says nothing of the rate */
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
    /** Called when its answer has been made, however long its reader takes. */
    finishAdmission?: () => void;
  }
}

/** Searches cost ten times what a page does, so a crowd of them must not keep pages out. */
const SEARCHES = /^\/v1\/storefront\/(search|suggest)|^\/(zh|en)\/search/;

/** Routes that anybody may ask for, but for those that tell whether the service is well. */
const PUBLIC = /^\/(v1\/(storefront|preview)|zh|en|preview|openapi|docs|sitemap)(\/|\.|$)|^\/$/;

/** Refuses public requests that would wait too long, with 503. */
export function limitInFlight(fastify: FastifyInstance) {
  const [searches, others] = [new Admission(), new Admission()];
  fastify.addHook('onRequest', (request, reply, next) => {
    // By route, not by address: that can be written in many ways.
    const route = request.routeOptions.url ?? '';
    if (!PUBLIC.test(route)) return next();
    if (reply.raw.destroyed) return void reply.hijack();
    const admission = SEARCHES.test(route) ? searches : others;
    if (!admission.enter()) return next(Problem.busy('Too many requests are being answered; try again.', 1));
    let isIn = true;
    const leave = (isAnswered: boolean) => {
      if (isIn) admission.leave(isAnswered);
      isIn = false;
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
