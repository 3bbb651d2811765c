import { EventEmitter, once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue } from '../db/catalogue.js';
import { OwnEngine } from '../db/own-engine.js';
import { until } from '../db/until.js';

describe('GET /v1/storefront/search while the engine fails', () => {
  let engine: OwnEngine;
  let catalogue: Catalogue;
  let proxy: Server;
  /** What the proxy in front of the engine does. A busy engine completes searches only when its health is checked. */
  let mode: 'pass' | 'fail' | 'hang' | 'busy' = 'pass';
  const healthChecks = new EventEmitter().setMaxListeners(0);

  beforeAll(async () => {
    engine = await OwnEngine.start();
    const { apiKey } = engine.address;
    proxy = createServer((request, response) => {
      if (mode === 'hang') return;
      if (mode === 'fail') {
        response.writeHead(500, { 'content-type': 'application/json' }).end('{}');
        return;
      }
      const forward = async () => {
        const body = await text(request);
        if (request.url === '/health') healthChecks.emit('check');
        else if (mode === 'busy' && request.url === '/multi-search') await once(healthChecks, 'check');
        const upstream = await fetch(new URL(request.url ?? '/', engine.address.url), {
          method: request.method,
          headers: {
            'content-type': 'application/json',
            authorization: request.headers.authorization ?? '',
          },
          body: body === '' ? undefined : body,
        });
        response
          .writeHead(upstream.status, { 'content-type': 'application/json' })
          .end(await upstream.text());
      };
      forward().catch(() => response.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    catalogue = await Catalogue.start({
      demo: true,
      engine: { url, apiKey },
      environment: { SEARCH_TIMEOUT_MS: 500 },
    });
    await catalogue.drained();
  });

  afterAll(async () => {
    mode = 'pass';
    await catalogue.stop();
    proxy.closeAllConnections();
    await new Promise((resolve) => proxy.close(resolve));
    await engine.stop();
  });

  const get = async (path: string) => (await catalogue.get(path).expect(200)).body;
  const search = async (q: string) => {
    const { degraded, items } = await get(`/v1/storefront/search?q=${q}`);
    return { degraded, names: items.map(({ name }: { name: string }) => name) };
  };
  const recovered = () => until('the engine responds again', async () => !(await search('实木')).degraded);

  it.each(['fail', 'hang'] as const)(
    'returns results from Postgres when the engine does %s, and from the engine once it recovers',
    async (failure) => {
      await recovered();
      mode = failure;
      for (const q of ['实木', 'shimu', '實木', 'carll', '绒布', 'xxy']) {
        const { degraded, names } = await search(q);
        expect({ q, degraded }).toEqual({ q, degraded: true });
        expect({ q, names }).not.toEqual({ q, names: [] });
      }
      const suggestions = await get('/v1/storefront/suggest?q=xiuxian');
      expect(suggestions.degraded).toBe(true);
      expect(suggestions.completions.length).toBeGreaterThan(0);
      mode = 'pass';
      await recovered();
    },
  );

  it('returns results from Postgres while the engine process is frozen', async () => {
    await recovered();
    engine.freeze();
    for (const q of ['实木', 'shimu', 'velvet chair'])
      expect(await search(q)).toMatchObject({ degraded: true });
    engine.thaw();
    await recovered();
  });

  it('waits for an engine that is busy but answers health checks', async () => {
    // Ten times the timeout, so that a busy test machine does not count as an unresponsive engine.
    const patient = await Catalogue.start({
      databaseUrl: catalogue.settings.databaseUrl,
      engine: catalogue.settings.engine,
      environment: { SEARCH_TIMEOUT_MS: 5_000 },
    });
    try {
      await recovered();
      mode = 'busy';
      const responses = await Promise.all(
        Array.from({ length: 20 }, () => patient.get('/v1/storefront/search?q=实木').expect(200)),
      );
      expect(responses.map(({ body }) => body.degraded)).toEqual(Array(20).fill(false));
    } finally {
      mode = 'pass';
      healthChecks.emit('check');
      await patient.stop();
    }
  });

  it('returns results from Postgres while the engine process is killed, and from the engine after its restart', async () => {
    await recovered();
    engine.kill();
    expect(await search('实木')).toMatchObject({ degraded: true });
    await engine.restart();
    await recovered();
  });

  it('answers 200 to any text, with and without the engine', async () => {
    await recovered();
    const texts = ['', '"', '""', '*', '-', 'AND OR NOT', "'; DROP", '😀', 'a'.repeat(300), '椅'.repeat(300)];
    for (const q of [
      ...texts,
      '\\',
      '(椅 | 凳)',
      '椅 AND 凳',
      '%',
      ':*',
      '!椅',
      '<->',
      '１２３',
      'ﬁ',
      '﹪',
    ]) {
      for (const next of ['pass', 'fail'] as const) {
        mode = next;
        await catalogue.get(`/v1/storefront/search?q=${encodeURIComponent(q)}`).expect(200);
        await catalogue.get(`/v1/storefront/suggest?q=${encodeURIComponent(q)}`).expect(200);
      }
    }
    mode = 'pass';
  });
});
