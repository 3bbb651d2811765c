import { EventEmitter, once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue } from '../db/catalogue.js';
import { OwnEngine } from '../db/own-engine.js';
import { until } from '../db/until.js';

describe('while the engine', () => {
  let engine: OwnEngine;
  let catalogue: Catalogue;
  let front: Server;
  /** What stands before the engine does with a request. A busy one answers searches only when it is asked for its health. */
  let mood: 'pass' | 'fail' | 'hang' | 'busy' = 'pass';
  const healthChecks = new EventEmitter().setMaxListeners(0);

  beforeAll(async () => {
    engine = await OwnEngine.start();
    const { apiKey } = engine.address;
    front = createServer((request, response) => {
      if (mood === 'hang') return;
      if (mood === 'fail') {
        response.writeHead(500, { 'content-type': 'application/json' }).end('{}');
        return;
      }
      const passOn = async () => {
        const body = await text(request);
        if (request.url === '/health') healthChecks.emit('check');
        else if (mood === 'busy' && request.url === '/multi-search') await once(healthChecks, 'check');
        const answer = await fetch(new URL(request.url ?? '/', engine.address.url), {
          method: request.method,
          headers: {
            'content-type': 'application/json',
            authorization: request.headers.authorization ?? '',
          },
          body: body === '' ? undefined : body,
        });
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
      };
      passOn().catch(() => response.destroy());
    });
    await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
    catalogue = await Catalogue.start({
      demo: true,
      engine: { url, apiKey },
      environment: { SEARCH_TIMEOUT_MS: 500 },
    });
    await catalogue.drained();
  });

  afterAll(async () => {
    mood = 'pass';
    await catalogue.stop();
    front.closeAllConnections();
    await new Promise((resolve) => front.close(resolve));
    await engine.stop();
  });

  const answer = async (path: string) => (await catalogue.get(path).expect(200)).body;
  const found = async (q: string) => {
    const { degraded, items } = await answer(`/v1/storefront/search?q=${q}`);
    return { degraded, names: items.map(({ name }: { name: string }) => name) };
  };
  const recovered = () => until('the engine answers again', async () => !(await found('实木')).degraded);

  it.each(['fail', 'hang'] as const)(
    'does not work (%s), Postgres answers, and then the engine again',
    async (bad) => {
      await recovered();
      mood = bad;
      for (const q of ['实木', 'shimu', '實木', 'carll', '绒布', 'xxy']) {
        const { degraded, names } = await found(q);
        expect([q, degraded]).toEqual([q, true]);
        expect([q, names.length > 0]).toEqual([q, true]);
      }
      const suggestions = await answer('/v1/storefront/suggest?q=xiuxian');
      expect(suggestions.degraded).toBe(true);
      expect(suggestions.completions.length).toBeGreaterThan(0);
      mood = 'pass';
      await recovered();
    },
  );

  it('is stopped in its tracks, Postgres answers, and then the engine again', async () => {
    await recovered();
    engine.freeze();
    for (const q of ['实木', 'shimu', 'velvet chair'])
      expect(await found(q)).toMatchObject({ degraded: true });
    engine.thaw();
    await recovered();
  });

  it('has much to do, shoppers wait for it', async () => {
    // With ten times the patience, so that a machine that is busy itself does not count as silence.
    const patient = await Catalogue.start({
      databaseUrl: catalogue.settings.databaseUrl,
      engine: catalogue.settings.engine,
      environment: { SEARCH_TIMEOUT_MS: 5_000 },
    });
    try {
      await recovered();
      mood = 'busy';
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => patient.get('/v1/storefront/search?q=实木').expect(200)),
      );
      expect(answers.map(({ body }) => body.degraded)).toEqual(Array(20).fill(false));
    } finally {
      mood = 'pass';
      healthChecks.emit('check');
      await patient.stop();
    }
  });

  it('is dead, Postgres answers, and then the engine again', async () => {
    await recovered();
    engine.kill();
    expect(await found('实木')).toMatchObject({ degraded: true });
    await engine.restart();
    await recovered();
  });

  it('is well, no text that can be typed is an error', async () => {
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
      for (const mode of ['pass', 'fail'] as const) {
        mood = mode;
        await catalogue.get(`/v1/storefront/search?q=${encodeURIComponent(q)}`).expect(200);
        await catalogue.get(`/v1/storefront/suggest?q=${encodeURIComponent(q)}`).expect(200);
      }
    }
    mood = 'pass';
  });
});
