import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

type Trust = false | string[] | ((address: string, hop: number) => boolean);

/** Most proxies in a row. */
const MAX_HOPS = 10;

/**
 * What `TRUST_PROXY` says: how many proxies a request passes, or the networks they are in. Addresses that a client has
 * written into X-Forwarded-For stand before those that the proxies add, so they are never reached.
 * @returns undefined where it says neither
 */
export function trustedProxies(text: string): Trust | undefined {
  if (text === 'false') return false;
  const hops = /^\d+$/.test(text) ? Number(text) : 0;
  if (hops > 0) return hops <= MAX_HOPS ? (_address, hop) => hop < hops : undefined;
  const networks = text.split(',').map((network) => network.trim());
  const areNetworks = networks.every((network) => isIP(network) !== 0 || ipaddr.isValidCIDR(network));
  return areNetworks ? networks : undefined;
}
