import { isIP } from 'node:net';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest as Request } from 'fastify';
import type { Environment } from '../config/environment.js';
import { Problem } from './problem.js';

const DEFAULT_PER_ADDRESS = 6_000;

/** Below this path a key is required, and its guard counts by key. */
const KEYED_PREFIX = '/v1/merchandising/';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, once the guard of the merchandising API has let them in: `key:<id>` or `user:<subject>`. */
    actor?: string;
  }
  interface FastifyInstance {
    /** @throws Problem 429 when the request's key, or without an accepted key its address, has used up its minute */
    countRequest: (request: Request) => Promise<void>;
  }
}

/** Counts requests per minute: by key where one was accepted, by client address everywhere else. */
export function limitRates(fastify: FastifyInstance, environment: Environment) {
  const perAddress =
    environment.RATE_LIMIT_PER_ADDRESS ?? (environment.TRUST_PROXY ? 0 : DEFAULT_PER_ADDRESS);
  const perKey = environment.RATE_LIMIT_PER_KEY;
  const isExempt = ({ ip }: Request) => perAddress === 0 || isLoopback(ip);
  void fastify.register(rateLimit, { global: false, timeWindow: '1 minute', cache: 20_000 });
  fastify.decorate('countRequest', async () => undefined);
  fastify.after(() => {
    const check = fastify.createRateLimit({
      keyGenerator: (request) => request.actor ?? request.ip,
      max: (request) => (request.actor ? perKey : perAddress),
      allowList: (request) => (request.actor ? perKey === 0 : isExempt(request)),
    });
    fastify.countRequest = async (request) => {
      const limit = await check(request);
      if (limit.isAllowed || !limit.isExceeded) return;
      const headers = { 'retry-after': String(limit.ttlInSeconds) };
      throw new Problem(429, 'rate_limited', 'Too many requests in this minute.', [], {}, headers);
    };
  });
  fastify.addHook('onRequest', (request, _reply, next) => {
    if (request.url.startsWith(KEYED_PREFIX) || isExempt(request)) return next();
    fastify.countRequest(request).then(() => next(), next);
  });
}

/** A client on this machine is a developer, or a proxy that everyone shares: not an address to limit by. */
function isLoopback(address: string): boolean {
  const v4 = address.replace(/^::ffff:/, '');
  return address === '::1' || (isIP(v4) === 4 && v4.startsWith('127.'));
}
