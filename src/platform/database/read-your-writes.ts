import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance } from 'fastify';
import { logPosition } from './log-position.js';
import type { CacheInvalidation } from './cache-invalidation.js';
import type { Replica } from './replica.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The client has sent the position of a write that the response cache or the replica may not have yet. */
    bypassesReplica?: boolean;
  }
}

/**
 * The read-your-writes token: a position of Postgres's log. Every response to a write has it; a read that sends it along
 * to any instance sees that write.
 */
export const POSITION_HEADER = 'x-catalog-position';

const primaryOnly = new AsyncLocalStorage<true>();

/** Whether the current request must not read from the replica. */
export const mustReadPrimary = () => primaryOnly.getStore() === true;

/** Bypasses the response cache and the replica for requests whose token they have not reached. */
export function enforceReadYourWrites(
  fastify: FastifyInstance,
  changes: CacheInvalidation,
  replica: Replica,
) {
  fastify.addHook('onRequest', (request, _reply, next) => {
    const position = logPosition(request.headers[POSITION_HEADER]);
    if (position === undefined) return next();
    void changes.hasReached(position).then((hasReached) => {
      // A position in the future is ignored: it would bypass cache and replica for ever.
      if (hasReached === undefined || (hasReached && replica.hasApplied(position))) return next();
      request.bypassesReplica = true;
      primaryOnly.run(true, next);
    });
  });
}
