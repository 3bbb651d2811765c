import dns from 'node:dns';
import { type LookupFunction, isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent } from 'undici';

/** A destination that requests must not be sent to. */
export class PrivateAddress extends Error {
  constructor(address: string) {
    super(`${address} is not a public address`);
  }
}

/**
 * Whether anybody on the internet has this address: neither this machine nor a private, local, shared or documentary
 * network, and no such address wrapped in an IPv6 one.
 */
export function isPublicAddress(address: string): boolean {
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  // 64:ff9b::/96 and 2002::/16 are other ranges already; what is left is global unicast, 2000::/3.
  return parsed.kind() === 'ipv4' || parsed.match(ipaddr.parseCIDR('2000::/3'));
}

/** Resolves a name, and refuses it when any of its addresses is not public. What is resolved here is connected to. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  dns.lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, []);
    const wrong = addresses.find(({ address }) => !isPublicAddress(address));
    if (wrong) return callback(new PrivateAddress(wrong.address), []);
    const [first] = addresses;
    if (options.all || !first) return callback(null, addresses);
    return callback(null, first.address, first.family);
  });
};

interface Reach {
  /** Also to private addresses. */
  everywhere: boolean;
  connectTimeoutMs: number;
}

/** Connections for requests to addresses that somebody else has named. */
export const outgoingAgent = ({ everywhere, connectTimeoutMs }: Reach) =>
  new Agent({ connect: { timeout: connectTimeoutMs, ...(!everywhere && { lookup: publicLookup }) } });

/**
 * A host that is an address itself is not looked up, so it is checked before.
 * @throws PrivateAddress
 */
export function requirePublicHost(url: URL) {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw new PrivateAddress(host);
}
