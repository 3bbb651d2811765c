import net from 'node:net';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue } from '../db/catalogue.js';

/** Requests that violate HTTP/1.1 or require unsupported features: RFC 9112, RFC 9110. */
const REFUSED: [what: string, text: string, status: number][] = [
  ['no method', ' / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
  ['an unknown method', 'BREW / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
  ['another version', 'GET / HTTP/9.9\r\nHost: x\r\n\r\n', 400],
  ['no Host', 'GET /healthz HTTP/1.1\r\n\r\n', 400],
  ['a space in the path', 'GET /a b HTTP/1.1\r\nHost: x\r\n\r\n', 400],
  ['a header without a colon', 'GET / HTTP/1.1\r\nHost: x\r\nbroken\r\n\r\n', 400],
  ['a NUL in a header', 'GET / HTTP/1.1\r\nHost: x\r\nA: \0\r\n\r\n', 400],
  ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
  ['a length that is none', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ten\r\n\r\n', 400],
  [
    'length and chunks',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
    400,
  ],
  ['headers that are too large', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  [
    'an expectation',
    'POST /v1/merchandising/products HTTP/1.1\r\nHost: x\r\nExpect: coffee\r\nContent-Length: 2\r\n\r\n{}',
    417,
  ],
  ['TLS', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc', 400],
  ['a bad escape', 'GET /v1/storefront/products/%E0%A4%A HTTP/1.1\r\nHost: x\r\n\r\n', 400],
  ['an asterisk', 'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n', 404],
  [
    'a bad chunk',
    'POST /v1/merchandising/products HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    400,
  ],
];

describe('requests with protocol errors', () => {
  let catalogue: Catalogue;
  let log = '';

  beforeAll(async () => {
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        log += chunk.toString();
        done();
      },
    });
    catalogue = await Catalogue.start({ engine: null, environment: { LOG_LEVEL: 'info' }, log: sink });
  });

  afterAll(() => catalogue.stop());

  const answerTo = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = net.connect(Number(new URL(catalogue.url).port), '127.0.0.1');
      let answer = '';
      socket.on('data', (chunk) => {
        answer += chunk.toString();
        if (/\r\n\r\n\{.*\}$/s.test(answer)) socket.destroy();
      });
      socket.on('close', () => resolve(answer)).on('error', reject);
      socket.write(Buffer.from(text, 'latin1'));
    });

  it.each(REFUSED)(
    'answers %s with problem+json and a request id that is in the log',
    async (_what, text, status) => {
      const [head = '', body = ''] = (await answerTo(text)).split('\r\n\r\n');
      expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
      expect(head).toMatch(/content-type: application\/problem\+json/i);
      const requestId = /x-request-id: (\S+)/i.exec(head)?.[1];
      expect(JSON.parse(body)).toMatchObject({ status, requestId, errors: [] });
      expect(log).toContain(`"reqId":"${requestId}"`);
    },
  );

  it('do not log an error when a client disconnects within its body', async () => {
    const socket = net.connect(Number(new URL(catalogue.url).port), '127.0.0.1');
    const { header } = catalogue.merchandiser.send('post', 'products') as unknown as {
      header: Record<string, string>;
    };
    const head = [
      'POST /v1/merchandising/products HTTP/1.1',
      'Host: x',
      `Authorization: ${header['Authorization'] ?? header['authorization']}`,
      'X-Request-Id: hangs-up-1',
      'Content-Type: application/json',
      'Content-Length: 100',
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n{"name"`);
    // Authentication has finished once the next request has its response.
    await catalogue.merchandiser.send('get', 'products').expect(200);
    socket.destroy();
    await catalogue.merchandiser.send('get', 'products').expect(200);
    expect(log).not.toMatch(/"level":50/);
    expect(log).not.toMatch(/"status":503/);
  });
});
