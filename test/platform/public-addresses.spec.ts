import { describe, expect, it } from '@jest/globals';
import { PrivateAddress, publicAddresses } from '../../src/platform/http/public-agent.js';

/** A name server that knows these addresses. */
const names = (v4: string[], v6: string[] = []) => {
  const answer = (addresses: string[]) =>
    addresses.length > 0
      ? Promise.resolve(addresses)
      : Promise.reject(new Error('queryA ENODATA shop.example'));
  return { resolve4: () => answer(v4), resolve6: () => answer(v6) };
};

describe('publicAddresses', () => {
  it('returns the IPv4 and IPv6 addresses of a name', async () => {
    const addresses = await publicAddresses('shop.example', names(['93.184.216.34'], ['2606:2800:220:1::1']));
    expect(addresses).toEqual([
      { address: '93.184.216.34', family: 4 },
      { address: '2606:2800:220:1::1', family: 6 },
    ]);
  });

  it.each([
    ['the second is private', names(['93.184.216.34', '10.0.0.1'])],
    ['the IPv6 address is loopback', names(['93.184.216.34'], ['::1'])],
    ['the only address is link-local', names(['169.254.169.254'])],
    ['an IPv6 address contains a private IPv4 address', names([], ['::ffff:127.0.0.1'])],
  ])('refuses a name where %s', async (_what, server) => {
    await expect(publicAddresses('shop.example', server)).rejects.toBeInstanceOf(PrivateAddress);
  });

  it.each(['localhost', 'shop.localhost', 'LOCALHOST.'])('refuses %s without a DNS query', async (name) => {
    await expect(publicAddresses(name, names(['93.184.216.34']))).rejects.toBeInstanceOf(PrivateAddress);
  });

  it('throws the error of the name server where a name has no address', async () => {
    await expect(publicAddresses('shop.example', names([]))).rejects.toThrow('ENODATA');
  });
});
