import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

type Trust = false | string[] | ((address: string, hop: number) => boolean);

/** Most proxies in front of the service. */
const MAX_HOPS = 10;

/**
 * Parses `TRUST_PROXY`: the number of proxies in front of the service, or their networks. Addresses that a client writes
 * into X-Forwarded-For come before those that the proxies add, so they are never used.
 * @returns undefined where the text is neither
 */
export function trustedProxies(text: string): Trust | undefined {
  if (text === 'false') return false;
  const hops = /^\d+$/.test(text) ? Number(text) : 0;
  if (hops > 0) return hops <= MAX_HOPS ? (_address, hop) => hop < hops : undefined;
  const networks = text.split(',').map((network) => network.trim());
  const areNetworks = networks.every((network) => isIP(network) !== 0 || ipaddr.isValidCIDR(network));
  return areNetworks ? networks : undefined;
}
