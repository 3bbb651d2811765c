import { isIP } from 'node:net';
import type { FastifyInstance, FastifyRequest as Request } from 'fastify';
import ipaddr from 'ipaddr.js';
import type { Environment } from '../config/environment.js';
import { KEYED_PREFIX } from './keyed-prefix.js';
import { Problem } from '../errors/problem.js';
import { RateLimiter } from './rate-limiter.js';

/** Points of a request by its route; every other one costs 1. From measured ratios of processor time. */
const COSTS: [path: RegExp, points: number][] = [
  [/^\/v1\/storefront\/(search|suggest)|^\/(zh|en)\/search/, 5],
  [/^\/v1\/storefront\/feeds\//, 50],
  [/^\/(v1\/)?preview\//, 10],
];

declare module 'fastify' {
  interface FastifyRequest {
    /** The authenticated client: `key:<id>` or `user:<subject>`. */
    actor?: string;
  }
  interface FastifyInstance {
    /** @throws Problem 429 when the request's key, or without an accepted key its address, is over its limit */
    countRequest: (request: Request) => void;
  }
}

/** Applies rate limits: by key where one was accepted, by client address everywhere else. */
export function limitRates(fastify: FastifyInstance, environment: Environment) {
  const { RATE_LIMIT_PER_ADDRESS: perAddress, RATE_LIMIT_PER_KEY: perKey, TRUST_PROXY } = environment;
  const limiter = new RateLimiter();
  // Behind a proxy, a loopback address may come from a header, so it is not exempt.
  const isExempt = (ip: string) => perAddress === 0 || (TRUST_PROXY === 'false' && isLoopback(ip));
  fastify.decorate('countRequest', ({ actor, ip, routeOptions }: Request) => {
    const cost = costOf(routeOptions.url ?? '');
    if (actor === undefined ? isExempt(ip) : perKey === 0) return;
    const seconds =
      actor === undefined ? limiter.take(networkOf(ip), cost, perAddress) : limiter.take(actor, cost, perKey);
    if (seconds === undefined) return;
    const headers = { 'retry-after': String(seconds) };
    throw new Problem(429, 'rate_limited', 'Too many requests in this minute.', [], {}, headers);
  });
  fastify.addHook('onRequest', (request, _reply, next) => {
    try {
      if (!request.routeOptions.url?.startsWith(KEYED_PREFIX)) fastify.countRequest(request);
      next();
    } catch (error) {
      next(error as Error);
    }
  });
}

const costOf = (route: string) => COSTS.find(([path]) => path.test(route))?.[1] ?? 1;

/** A client on this machine is a developer, or a proxy that all clients share. */
function isLoopback(address: string): boolean {
  const v4 = address.replace(/^::ffff:/, '');
  return address === '::1' || (isIP(v4) === 4 && v4.startsWith('127.'));
}

/** An IPv4 address, or the /64 of an IPv6 address, which usually belongs to one client. */
function networkOf(address: string): string {
  if (isIP(address) !== 6 || address.startsWith('::ffff:')) return address;
  return ipaddr.IPv6.parse(address)
    .parts.slice(0, 4)
    .map((part) => part.toString(16))
    .join(':');
}
