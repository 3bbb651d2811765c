import http from 'node:http';
import net from 'node:net';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { onSharedServers } from '../db/on-shared-servers.js';
import { ServiceProcess, clean } from './service-process.js';

const MIB = 1024 * 1024;

/** Resident memory of a process, in bytes. */
const residentBytes = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;

interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

/** Requests that are expensive to process, against one service with the memory limits of `npm start`. */
describe('hostile requests', () => {
  const directory = ServiceProcess.newDirectory();
  const agent = new http.Agent({ keepAlive: true, maxSockets: 50 });
  let service: ServiceProcess;
  let key: string;

  beforeAll(async () => {
    service = await ServiceProcess.start(directory, {
      ...(await onSharedServers(directory, 'demo')),
      RATE_LIMIT_PER_ADDRESS: '0',
    });
    key = service.key;
  });

  afterAll(async () => {
    agent.destroy();
    await service.end('SIGTERM');
    clean(directory);
  });

  const send = (
    method: string,
    path: string,
    { headers = {}, body }: { headers?: http.OutgoingHttpHeaders; body?: string | Buffer } = {},
  ) =>
    new Promise<Answer>((resolve, reject) => {
      const request = http.request(service.url + path, { method, headers, agent });
      request.on('error', reject).on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      });
      request.end(body);
    });

  const withKey = (headers: http.OutgoingHttpHeaders = {}) => ({
    authorization: `Bearer ${key}`,
    'content-type': 'application/json',
    ...headers,
  });

  /** Expects /healthz to respond until the work has finished. */
  async function serving<T>(work: Promise<T>): Promise<T> {
    let ended = false;
    const watched = work.finally(() => (ended = true));
    while (!ended) {
      const health = await fetch(`${service.url}/healthz`, { signal: AbortSignal.timeout(4_000) });
      expect(health.status).toBe(200);
      await sleep(20);
    }
    return watched;
  }

  it.each([
    [
      'characters that stand for many',
      `suggest?limit=20&q=${encodeURIComponent('椅'.repeat(200) + '㍿'.repeat(700))}`,
    ],
    ['one character 1,600 times', `suggest?q=${encodeURIComponent('椅'.repeat(1_600))}`],
    [
      'a search of 300 characters with 100 hits',
      `search?limit=100&q=${encodeURIComponent('椅'.repeat(300))}`,
    ],
    ['descriptions of characters', `search?q=${encodeURIComponent(`椅${'⿲'.repeat(60)}`)}`],
    ['heaps of combining marks', `search?q=${encodeURIComponent(`a${'\u0301\u0327'.repeat(1_200)}`)}`],
    ['pinyin without end', `search?q=${'xian'.repeat(3_000)}`],
    ['digits without end', `search?q=${'1'.repeat(12_000)}`],
  ])('answers a search for %s while it serves others', async (_what, path) => {
    expect((await serving(send('GET', `/v1/storefront/${path}`))).status).toBe(200);
  });

  it('get 401 before the body is read where there is no key', async () => {
    const nested = `${'{"p":'.repeat(20)}[${'"\\u0000",'.repeat(110_000)}0]${'}'.repeat(20)}`;
    const answer = await serving(
      send('POST', '/v1/merchandising/products', {
        headers: { 'content-type': 'application/json' },
        body: nested,
      }),
    );
    expect(answer.status).toBe(401);
    expect(answer.body.length).toBeLessThan(1_000);
  });

  it.each(['/v1/merchandising/media', '/v1/merchandising/imports?type=product', '/nowhere'])(
    'refuses POST %s without a key at once, and closes the connection that continues sending',
    async (path) => {
      const socket = net.connect(service.port, '127.0.0.1').on('error', () => undefined);
      const head = `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: image/jpeg\r\nContent-Length: 1000000\r\n\r\n`;
      socket.write(head);
      const drip = setInterval(() => socket.write('x'), 100);
      let text = '';
      socket.on('data', (chunk) => (text += chunk.toString()));
      await new Promise((resolve) => socket.once('close', resolve));
      clearInterval(drip);
      expect(text).toMatch(/^HTTP\/1\.1 (401|404) /);
    },
  );

  it.each<[string, string, object | string]>([
    ['products', 'a list of 340,000 objects', `{"media":[${'{},'.repeat(340_000)}{}]}`],
    [
      'products',
      'lists of the longest length that is read, in which all is wrong',
      { media: Array(4_000).fill({}) },
    ],
    [
      'products',
      '4,900 unknown fields',
      Object.fromEntries(Array.from({ length: 4_900 }, (_, at) => [`k${at}`, 1])),
    ],
    [
      'products',
      '80,000 unknown fields',
      `{${Array.from({ length: 80_000 }, (_, at) => `"k${at}":1`).join()}}`,
    ],
    [
      'products',
      'variants in which all is wrong',
      { variants: Array(200).fill({ options: Array(10).fill({}) }) },
    ],
    ['products', 'NUL in 4,000 texts with long paths', { ['p'.repeat(60_000)]: Array(4_000).fill('\u0000') }],
    ['articles', 'a list where an object belongs', { title: { en: 'x' }, kind: 'essay', cover: [null] }],
    ['articles/rendering', '500,000 numbers', `[${'0,'.repeat(500_000)}0]`],
    ['bulk-edits', '3,000 entries', { type: 'product', patch: {}, entries: Array(3_000).fill({ id: 1 }) }],
  ])('answers POST %s with %s in less than 64 kB while it serves others', async (path, _what, body) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await serving(
      send('POST', `/v1/merchandising/${path}`, { headers: withKey(), body: text.slice(0, MIB) }),
    );
    expect(answer.status).toBe(400);
    expect(answer.body.length).toBeLessThan(64_000);
    expect((JSON.parse(answer.body.toString()) as { errors: unknown[] }).errors.length).toBeLessThanOrEqual(
      100,
    );
  });

  it('refuses a JSON body of more than 64 KiB for webhooks, and accepts 1 MiB for articles', async () => {
    const long = JSON.stringify({ title: { en: 'x' }, kind: 'essay', body: { en: 'x'.repeat(100_000) } });
    const created = await send('POST', '/v1/merchandising/articles', { headers: withKey(), body: long });
    expect(created.status).toBe(201);
    const hook = JSON.stringify({ url: 'https://example.com', description: 'x'.repeat(70_000) });
    const refused = await send('POST', '/v1/merchandising/webhooks', { headers: withKey(), body: hook });
    expect(refused.status).toBe(413);
  });

  it('with thousands of long addresses and unknown origins do not grow the memory', async () => {
    const before = residentBytes(service.pid);
    const random = () => Math.random().toString(36).slice(2);
    const list = (name: string) =>
      Array.from({ length: 20 }, () => `&${name}=${random().padEnd(190, 'x')}`).join('');
    const ask = async (index: number) => {
      const [path, headers] =
        index % 2 === 0
          ? [`/v1/storefront/products?limit=1${list('style')}${list('color')}${list('room')}`, {}]
          : [
              '/v1/storefront/products?limit=1',
              { origin: `https://${random()}.example/${'x'.repeat(12_000)}` },
            ];
      expect((await send('GET', path, { headers })).status).toBe(200);
    };
    for (let round = 0; round < 60; round++)
      await Promise.all(Array.from({ length: 50 }, (_, at) => ask(at)));
    expect(residentBytes(service.pid) - before).toBeLessThan(120 * MIB);
  });

  it.each(['/openapi.json', '/v1/storefront/feeds/google', '/metrics'])(
    'limits memory when 200 connections request %s ten times each and never read',
    async (path) => {
      const sockets = Array.from({ length: 200 }, () => {
        const socket = net.connect(service.port, '127.0.0.1').on('error', () => undefined);
        socket.pause();
        socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`.repeat(10));
        return socket;
      });
      await serving(sleep(1_500));
      expect(residentBytes(service.pid)).toBeLessThan(600 * MIB);
      for (const socket of sockets) socket.destroy();
    },
  );

  it('with an image that decodes to too many pixels get an error while others are served', async () => {
    const bytes = await sharp({ create: { width: 7_700, height: 7_700, channels: 3, background: '#888' } })
      .toColourspace('rgb16')
      .png({ progressive: true, compressionLevel: 9 })
      .toBuffer();
    const answer = await serving(
      send('POST', '/v1/merchandising/media', {
        headers: withKey({ 'content-type': 'image/png' }),
        body: bytes,
      }),
    );
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body.toString())).toMatchObject({ errors: [{ code: 'too_large' }] });
  });

  it('with a CSV cell of a million parts get an error while others are served', async () => {
    const file = `name.en,rooms,categories\nChair,${'a|'.repeat(1_000_000)},\nDesk,,${'b|'.repeat(50_000)}\n`;
    const path = '/v1/merchandising/imports?type=product&dryRun=true&wait=30';
    const answer = await serving(
      send('POST', path, { headers: withKey({ 'content-type': 'text/csv' }), body: file }),
    );
    const { id } = JSON.parse(answer.body.toString()) as { id: string };
    const items = await send('GET', `/v1/merchandising/jobs/${id}/items`, { headers: withKey() });
    expect(items.body.toString().match(/too_many_parts/g)).toHaveLength(2);
  });

  it('of 2,000 concurrent searches beyond the capacity get 503 with Retry-After', async () => {
    const crowd = new http.Agent({ maxSockets: 2_000 });
    const ask = (index: number) =>
      new Promise<{ status: number | string | undefined; retryAfter?: string | undefined }>((resolve) => {
        const path = `/v1/storefront/search?q=${encodeURIComponent(`椅 ${index}`)}`;
        http
          .get(service.url + path, { agent: crowd }, (response) => {
            response.resume().on('end', () => {
              resolve({ status: response.statusCode, retryAfter: response.headers['retry-after'] });
            });
          })
          .on('error', ({ code }: NodeJS.ErrnoException) => resolve({ status: code }));
      });
    const answers = await serving(Promise.all(Array.from({ length: 2_000 }, (_, index) => ask(index))));
    crowd.destroy();
    expect([...new Set(answers.map(({ status }) => status))].sort()).toEqual([200, 503]);
    const refused = answers.filter(({ status }) => status === 503);
    expect(refused.every(({ retryAfter }) => Number(retryAfter) > 0)).toBe(true);
  });

  it('that are pipelined and aborted by thousands do not block searches, lists and feeds', async () => {
    const attack = (path: string) =>
      new Promise<void>((resolve) => {
        const socket = net.connect(service.port, '127.0.0.1').on('error', () => undefined);
        const search = 'GET /v1/storefront/search?q=a HTTP/1.1\r\nHost: x\r\n\r\n';
        socket.write(
          search + `GET ${path} HTTP/1.1\r\nHost: x\r\nX-Catalog-Position: FFFFFFF/0\r\n\r\n`.repeat(20),
        );
        setTimeout(() => socket.resetAndDestroy(), Math.random() * 15);
        socket.once('close', () => resolve());
      });
    const paths = [
      '/v1/storefront/search?q=b',
      '/v1/storefront/feeds/google',
      '/v1/storefront/products/nope',
      '/zh/',
    ];
    for (let round = 0; round < 25; round++)
      await Promise.all(Array.from({ length: 16 }, (_, at) => attack(paths[at % paths.length] ?? '')));
    const after = [
      '/v1/storefront/search?q=a',
      '/v1/storefront/feeds/google',
      '/v1/storefront/products?limit=3',
      '/zh/',
    ];
    for (const path of after) expect([path, (await send('GET', path)).status]).toEqual([path, 200]);
    expect((await send('GET', '/v1/storefront/products/nope')).status).toBe(404);
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => send('GET', '/v1/storefront/search?q=a')),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(40).fill(200));
  });

  it('leave the service alive without logged errors', async () => {
    expect((await send('GET', '/readyz')).status).toBe(200);
    expect(service.output).not.toContain('"level":50');
  });
});
