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
 * Whether anybody on the internet has this address: neither this machine nor a private, local, shared or documentary
 * network, and no such address wrapped in an IPv6 one.
 */
export function isPublicAddress(address: string): boolean {
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  // 64:ff9b::/96 and 2002::/16 are other ranges already; what is left is global unicast, 2000::/3.
  return parsed.kind() === 'ipv4' || parsed.match(ipaddr.parseCIDR('2000::/3'));
}

/** So long, in milliseconds, one question to a name server may take, and how often it is asked. */
const [DNS_TIMEOUT_MS, DNS_TRIES] = [1_500, 2];

/**
 * Asks name servers itself, not by the system's look-up: that has four threads for the whole process, and names whose
 * servers do not answer would take them from the database, the engine, and every other receiver.
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
  names: NameServer = resolver,
): Promise<LookupAddress[]> {
  // RFC 6761 § 6.3: this machine, whatever a name server says.
  if (/(^|\.)localhost\.?$/i.test(hostname)) throw new PrivateAddress(hostname);
  const answers = await Promise.allSettled([names.resolve4(hostname), names.resolve6(hostname)]);
  const addresses = answers.flatMap((answer, at) =>
    answer.status === 'fulfilled'
      ? answer.value.map((address) => ({ address, family: at === 0 ? 4 : 6 }))
      : [],
  );
  const wrong = addresses.find(({ address }) => !isPublicAddress(address));
  if (wrong) throw new PrivateAddress(wrong.address);
  const failure = answers.find((answer) => answer.status === 'rejected');
  if (addresses.length === 0) throw failure?.reason ?? new Error(`${hostname} has no address`);
  return addresses;
}

/** What is resolved here is connected to: a name cannot mean another address in between. */
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
