import type { LookupAddress } from 'node:dns';
import { Resolver } from 'node:dns/promises';
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
 * Whether an address is public: neither loopback nor of a private, local, shared or documentation network, and no such
 * address embedded in an IPv6 one.
 */
export function isPublicAddress(address: string): boolean {
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  // 64:ff9b::/96 and 2002::/16 are other ranges already; what is left is global unicast, 2000::/3.
  return parsed.kind() === 'ipv4' || parsed.match(ipaddr.parseCIDR('2000::/3'));
}

/** Timeout of a DNS query in milliseconds, and the number of tries. */
const [DNS_TIMEOUT_MS, DNS_TRIES] = [1_500, 2];

/**
 * Queries name servers directly. `dns.lookup` uses the thread pool, which has four threads for the whole process: names
 * whose servers do not respond would delay connections to the database, the engine and other receivers.
 */
const resolver = new Resolver({ timeout: DNS_TIMEOUT_MS, tries: DNS_TRIES });

interface NameServer {
  resolve4: (hostname: string) => Promise<string[]>;
  resolve6: (hostname: string) => Promise<string[]>;
}

/**
 * The addresses of a name; all of them are public.
 * @throws PrivateAddress where one is not; an error of the name server where it knows none
 */
export async function publicAddresses(
  hostname: string,
  nameServer: NameServer = resolver,
): Promise<LookupAddress[]> {
  // RFC 6761 § 6.3: this machine, whatever a name server says.
  if (/(^|\.)localhost\.?$/i.test(hostname)) throw new PrivateAddress(hostname);
  const lookups = await Promise.allSettled([nameServer.resolve4(hostname), nameServer.resolve6(hostname)]);
  const addresses = lookups.flatMap((lookup, at) =>
    lookup.status === 'fulfilled'
      ? lookup.value.map((address) => ({ address, family: at === 0 ? 4 : 6 }))
      : [],
  );
  const privateAddress = addresses.find(({ address }) => !isPublicAddress(address));
  if (privateAddress) throw new PrivateAddress(privateAddress.address);
  const failure = lookups.find((lookup) => lookup.status === 'rejected');
  if (addresses.length === 0) throw failure?.reason ?? new Error(`${hostname} has no address`);
  return addresses;
}

/** Connects to the addresses that were checked, so that a name cannot resolve to another one in between (DNS rebinding). */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  publicAddresses(hostname).then(
    (addresses) => {
      const [first] = addresses;
      if (options.all || !first) callback(null, addresses);
      else callback(null, first.address, first.family);
    },
    (error: NodeJS.ErrnoException) => callback(error, []),
  );
};

interface AgentOptions {
  /** Whether private addresses are allowed. */
  allowsPrivate: boolean;
  connectTimeoutMs: number;
}

/** HTTP agent for requests to addresses that clients have configured. */
export const outgoingAgent = ({ allowsPrivate, connectTimeoutMs }: AgentOptions) =>
  new Agent({ connect: { timeout: connectTimeoutMs, ...(!allowsPrivate && { lookup: publicLookup }) } });

/**
 * Checks a host that is an IP address: it is not looked up when it is connected to.
 * @throws PrivateAddress
 */
export function requirePublicHost(url: URL) {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw new PrivateAddress(host);
}
