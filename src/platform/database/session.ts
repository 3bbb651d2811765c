import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance } from 'fastify';
import { logPosition } from './log-position.js';
import type { PublishedChanges } from './published-changes.js';
import type { Replica } from './replica.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** It has to see what was written elsewhere, and this instance does not know yet that it would. */
    isAhead?: boolean;
  }
}

/**
 * Says how far a session has to see: every answer to a write carries it, and whoever sends it along with a read, to
 * whichever instance, reads what was written.
 */
export const POSITION_HEADER = 'x-catalog-position';

const ahead = new AsyncLocalStorage<true>();

/** Whether what is asked now is asked for a session that is ahead of the replica. */
export const isAheadOfReplica = () => ahead.getStore() === true;

/** Lets sessions see what they wrote: kept answers are passed by, and the primary is read, until all have caught up. */
export function followSessions(fastify: FastifyInstance, changes: PublishedChanges, replica: Replica) {
  fastify.addHook('onRequest', (request, _reply, next) => {
    const position = logPosition(request.headers[POSITION_HEADER]);
    if (position === undefined) return next();
    void changes.hasHeard(position).then((heard) => {
      // A position of the future is none: else anybody could pass by kept answers and the replica for ever.
      if (heard === undefined || (heard && replica.holds(position))) return next();
      request.isAhead = true;
      ahead.run(true, next);
    });
  });
}
