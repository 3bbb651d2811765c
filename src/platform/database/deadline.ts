import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** So long after its arrival a request is answered, if only by 503. */
const ANSWER_WITHIN_MS = 4_800;

/** So long, in milliseconds, a connection may make no progress in either direction before it is closed. */
export const SILENCE_MS = 12_000;

const deadlines = new AsyncLocalStorage<{ at: number }>();

/** Milliseconds that the current request has left for what it asks of databases, below 0 when it is late; undefined outside of requests. */
export function remainingMs(): number | undefined {
  const deadline = deadlines.getStore();
  return deadline && deadline.at - performance.now();
}

/** Gives each request its deadline, which statements of {@link DatabaseClient} keep. */
export function setDeadlines(fastify: FastifyInstance) {
  fastify.addHook('onRequest', (_request, reply, next) => {
    deadlines.run({ at: performance.now() - reply.elapsedTime + ANSWER_WITHIN_MS }, next);
  });
  // How long a client takes to send its body is not our time.
  fastify.addHook('preValidation', (request, _reply, next) => {
    const deadline = deadlines.getStore();
    if (deadline && request.body !== undefined)
      deadline.at = Math.max(deadline.at, performance.now() + ANSWER_WITHIN_MS);
    next();
  });
}

/**
 * Lets a request take so long besides. For those that may: they wait for a job, bring a file, or are as fast as their reader.
 * @param silenceMs how long their connection may be silent, where that differs
 */
export function extendDeadline({ raw }: FastifyRequest, milliseconds: number, silenceMs = milliseconds) {
  const deadline = deadlines.getStore();
  if (deadline) deadline.at = performance.now() + milliseconds + ANSWER_WITHIN_MS;
  raw.socket.setTimeout(silenceMs + SILENCE_MS);
}
