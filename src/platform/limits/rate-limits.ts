import { isIP } from 'node:net';
import type { FastifyInstance, FastifyRequest as Request } from 'fastify';
import ipaddr from 'ipaddr.js';
import type { Environment } from '../config/environment.js';
import { KEYED_PREFIX } from './keyed-prefix.js';
import { Problem } from '../errors/problem.js';
import { RateLimiter } from './rate-limiter.js';

/** What a request costs, by what its route begins with; everything else is 1. Ratios of processor time that were measured. */
const COSTS: [path: RegExp, points: number][] = [
  [/^\/v1\/storefront\/(search|suggest)|^\/(zh|en)\/search/, 5],
  [/^\/v1\/storefront\/feeds\//, 50],
  [/^\/(v1\/)?preview\//, 10],
];

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, once it is known: `key:<id>` or `user:<subject>`. */
    actor?: string;
  }
  interface FastifyInstance {
    /** @throws Problem 429 when the request's key, or without an accepted key its address, has used up its minute */
    countRequest: (request: Request) => void;
  }
}

/** Counts what is asked per minute: by key where one was accepted, by client address everywhere else. */
export function limitRates(fastify: FastifyInstance, environment: Environment) {
  const { RATE_LIMIT_PER_ADDRESS: perAddress, RATE_LIMIT_PER_KEY: perKey, TRUST_PROXY } = environment;
  const limiter = new RateLimiter();
  // Behind a proxy, no address is ours: what stands in a header is no reason to let anybody pass.
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

/** A client on this machine is a developer, or a proxy that everyone shares: not an address to limit by. */
function isLoopback(address: string): boolean {
  const v4 = address.replace(/^::ffff:/, '');
  return address === '::1' || (isIP(v4) === 4 && v4.startsWith('127.'));
}

/** An IPv4 address, or the /64 of an IPv6 one: whoever has one such address has all of its network. */
function networkOf(address: string): string {
  if (isIP(address) !== 6 || address.startsWith('::ffff:')) return address;
  return ipaddr.IPv6.parse(address)
    .parts.slice(0, 4)
    .map((part) => part.toString(16))
    .join(':');
}
