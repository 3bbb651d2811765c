import { describe, expect, it } from '@jest/globals';
import { Admission } from '../../src/platform/limits/admission.js';
import { RateLimiter } from '../../src/platform/limits/rate-limiter.js';
import { trustedProxies } from '../../src/platform/config/trusted-proxies.js';
import { Catalogue } from '../db/catalogue.js';

describe('TRUST_PROXY', () => {
  it.each(['false', '1', '2', '10.0.0.0/8', '127.0.0.1, fd00::/8'])('accepts %s', (text) => {
    expect(trustedProxies(text)).toBeDefined();
  });

  it.each(['true', '', '-1', '11', '1.5', 'loopback', '10.0.0.0/8;evil', '300.1.1.1'])(
    'refuses %j',
    (text) => {
      expect(trustedProxies(text)).toBeUndefined();
    },
  );

  it.each([
    ['nothing else', (attempt: number) => `203.0.113.${attempt}`, 200],
    [
      'an address that the client wrote before it',
      (attempt: number) => `198.51.100.${attempt}, 203.0.113.9`,
      429,
    ],
    ['this machine, as the client says', () => '127.0.0.1, 203.0.113.9', 429],
    [
      'a list that the client made up',
      (attempt: number) => `10.0.0.1, ::1, 198.51.100.${attempt}, 203.0.113.9`,
      429,
    ],
  ])('with one hop, limits by the address that the proxy added: %s', async (_what, forwarded, last) => {
    const environment = { TRUST_PROXY: '1', RATE_LIMIT_PER_ADDRESS: 10 };
    const catalogue = await Catalogue.start({ engine: null, environment });
    try {
      const statuses = [];
      for (let attempt = 0; attempt < 11; attempt++) {
        const request = catalogue.get('/v1/storefront/categories').set('x-forwarded-for', forwarded(attempt));
        statuses.push((await request).status);
      }
      expect(statuses).toEqual([...Array<number>(10).fill(200), last]);
    } finally {
      await catalogue.stop();
    }
  });
});

describe('RateLimiter', () => {
  it('returns the seconds to wait once the points are used up', () => {
    const limiter = new RateLimiter();
    expect(limiter.take('a', 6, 10)).toBeUndefined();
    expect(limiter.take('a', 4, 10)).toBeUndefined();
    expect(limiter.take('a', 1, 10)).toBe(60);
    expect(limiter.take('b', 1, 10)).toBeUndefined();
  });
});

describe('rate limit points', () => {
  it('are more for a search than for a page, and are counted per IPv6 /64', async () => {
    const environment = { TRUST_PROXY: '1', RATE_LIMIT_PER_ADDRESS: 12 };
    const catalogue = await Catalogue.start({ engine: null, environment });
    try {
      const ask = async (path: string, from: string) =>
        (await catalogue.get(`/v1/${path}`).set('x-forwarded-for', from)).status;
      expect(await ask('storefront/search?q=a', '2001:db8::1')).toBe(200);
      expect(await ask('%73torefront/%73earch?q=a', '2001:db8::2')).toBe(200);
      expect(await ask('%73torefront/search?q=a', '2001:db8::3')).toBe(429);
      expect(await ask('storefront/search?q=a', '2001:db8:0:1::3')).toBe(200);
      const unknown = Array.from({ length: 13 }, () => ask('merchandising/nothing', '203.0.113.6'));
      expect((await Promise.all(unknown)).sort()).toEqual([...Array<number>(12).fill(404), 429]);
    } finally {
      await catalogue.stop();
    }
  });
});

describe('Admission', () => {
  it('admits 150 requests at a time, and another when one has finished', () => {
    const admission = new Admission();
    for (let index = 0; index < 150; index++) expect(admission.enter()).toBe(true);
    expect(admission.enter()).toBe(false);
    admission.leave(true);
    expect(admission.enter()).toBe(true);
  });
});
