import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Milliseconds after its arrival within which a request gets a response, possibly 503. */
const RESPONSE_DEADLINE_MS = 4_800;

/** Longest time, in milliseconds, without traffic in either direction before a connection is closed. */
export const SOCKET_TIMEOUT_MS = 12_000;

const deadlines = new AsyncLocalStorage<{ at: number }>();

/** Milliseconds until the deadline of the current request, negative when it has passed; undefined outside of requests. */
export function remainingMs(): number | undefined {
  const deadline = deadlines.getStore();
  return deadline && deadline.at - performance.now();
}

/** Gives each request its deadline, which {@link DatabaseClient} applies to statements. */
export function setDeadlines(fastify: FastifyInstance) {
  fastify.addHook('onRequest', (_request, reply, next) => {
    deadlines.run({ at: performance.now() - reply.elapsedTime + RESPONSE_DEADLINE_MS }, next);
  });
  // The time in which the client sends its body does not count.
  fastify.addHook('preValidation', (request, _reply, next) => {
    const deadline = deadlines.getStore();
    if (deadline && request.body !== undefined)
      deadline.at = Math.max(deadline.at, performance.now() + RESPONSE_DEADLINE_MS);
    next();
  });
}

/**
 * Extends the deadline of a request that waits for a job, uploads a file or streams its response.
 * @param idleMs longest time without traffic, where that differs
 */
export function extendDeadline({ raw }: FastifyRequest, milliseconds: number, idleMs = milliseconds) {
  const deadline = deadlines.getStore();
  if (deadline) deadline.at = performance.now() + milliseconds + RESPONSE_DEADLINE_MS;
  raw.socket.setTimeout(idleMs + SOCKET_TIMEOUT_MS);
}
