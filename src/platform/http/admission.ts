import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.js';

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

  /** @returns whether the request is let in; then {@link leave} is called when it was answered or is gone */
  enter(): boolean {
    if (this.inFlight >= Math.max(MIN_IN_FLIGHT, this.perSecond * WITHIN_S)) return false;
    // The rate of an idle service says nothing of what it can do.
    if (this.inFlight === 0) [this.finished, this.since] = [0, performance.now()];
    this.inFlight++;
    return true;
  }

  leave() {
    this.inFlight--;
    this.finished++;
    const now = performance.now();
    if (now - this.since < WINDOW_MS) return;
    this.perSecond = (this.finished * 1_000) / (now - this.since);
    [this.finished, this.since] = [0, now];
  }
}

/** Searches cost ten times what a page does, so a crowd of them must not keep pages out. */
const SEARCHES = /^\/v1\/storefront\/(search|suggest)|^\/(zh|en)\/search/;

/** What anybody may ask for, other than whether the service is well. */
const PUBLIC = /^\/(v1\/(storefront|preview)|zh|en|preview|openapi|docs|sitemap)(\/|\.|$)|^\/$/;

/** Refuses public requests that would wait too long, with 503. */
export function limitInFlight(fastify: FastifyInstance) {
  const [searches, others] = [new Admission(), new Admission()];
  fastify.addHook('onRequest', (request, reply, next) => {
    const [path = ''] = request.url.split('?', 1);
    if (!PUBLIC.test(path)) return next();
    const admission = SEARCHES.test(path) ? searches : others;
    if (!admission.enter()) return next(Problem.busy('Too many requests are being answered; try again.', 1));
    reply.raw.once('close', () => admission.leave());
    next();
  });
}
