import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { Catalogue } from '../db/catalogue.js';
import { S3Server } from '../db/s3-server.js';

const BUCKET = { bucket: 'images', region: 'local', accessKeyId: 'shop', secretAccessKey: 'a/long+secret' };

let hue = 0;

const anImage = () =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: `hsl(${hue++}, 50%, 50%)` } })
    .jpeg()
    .toBuffer();

describe('S3MediaFiles', () => {
  const directory = mkdtempSync(join(tmpdir(), 'furniture-media-'));
  const lines: string[] = [];
  let store: S3Server;
  let catalogue: Catalogue;

  const start = (environment: object = {}) =>
    Catalogue.start({
      engine: null,
      environment: {
        MEDIA_DIR: directory,
        MEDIA_S3_ENDPOINT: `${store.url}/`,
        MEDIA_S3_BUCKET: BUCKET.bucket,
        MEDIA_S3_REGION: BUCKET.region,
        MEDIA_S3_ACCESS_KEY_ID: BUCKET.accessKeyId,
        MEDIA_S3_SECRET_ACCESS_KEY: BUCKET.secretAccessKey,
        MEDIA_S3_TIMEOUT_MS: 400,
        LOG_LEVEL: 'warn',
        ...environment,
      },
      log: new Writable({
        write(line: Buffer, _encoding, done) {
          lines.push(line.toString());
          done();
        },
      }),
    });

  beforeAll(async () => {
    store = await S3Server.start(BUCKET);
    catalogue = await start();
  });

  afterEach(() => {
    store.behaviour = 'good';
  });

  afterAll(async () => {
    await catalogue.stop();
    await store.stop();
    rmSync(directory, { recursive: true });
  });

  const upload = (bytes: Buffer, to = catalogue) =>
    to.merchandiser.send('post', 'media').set('content-type', 'image/jpeg').send(bytes);

  it('stores each file once and reads it like a file on disk', async () => {
    const bytes = await anImage();
    const { status, body } = await upload(bytes);
    expect(status).toBe(201);
    const [, , hash = ''] = (body.url as string).split('/');
    const names = [320, 400].flatMap((width) => ['avif', 'jpg', 'webp'].map((type) => `${width}.${type}`));
    expect([...store.objects.keys()].sort()).toEqual(names.map((name) => `${hash}/${name}`).sort());
    expect(readdirSync(directory)).toEqual([]);
    for (const [extension, type] of [
      ['avif', 'image/avif'],
      ['webp', 'image/webp'],
      ['jpg', 'image/jpeg'],
    ]) {
      const answer = await fetch(`${catalogue.url}/media/${hash}/320.${extension}`);
      const object = store.objects.get(`${hash}/320.${extension}`);
      expect([answer.status, answer.headers.get('content-type'), object?.type]).toEqual([200, type, type]);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(answer.headers.get('content-length')).toBe(String(object?.bytes.length));
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(object?.bytes);
    }
    expect((await upload(bytes)).body).toEqual(body);
    expect(store.requests.filter((each) => each.startsWith('PUT'))).toHaveLength(names.length);
    await catalogue.get(`/media/${hash}/640.jpg`).expect(404);
    await catalogue.get(`/media/${'A'.repeat(43)}/320.jpg`).expect(404);
  });

  it.each(['silent', 'failing'] as const)(
    'answers 503 with Retry-After while the store is %s',
    async (behaviour) => {
      const bytes = await anImage();
      const { body } = await upload(bytes);
      store.behaviour = behaviour;
      for (const answer of [await catalogue.get(body.url), await upload(await anImage())]) {
        expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([
          503,
          'unavailable',
          '1',
        ]);
        expect(answer.headers['cache-control']).toBe('no-store');
      }
      const { body: list } = await catalogue.merchandiser.send('get', 'media?limit=1');
      expect(list.items).toEqual([body]);
      store.behaviour = 'good';
      await catalogue.get(body.url).expect(200);
    },
  );

  it('deletes files once the store is available', async () => {
    const { body } = await upload(await anImage());
    const files = () => [...store.objects.keys()].filter((key) => key.startsWith(body.hash));
    const remove = () => catalogue.merchandiser.send('delete', `media/${body.hash}`);
    store.behaviour = 'silent';
    expect((await remove()).status).toBe(503);
    expect(files()).toHaveLength(6);
    store.behaviour = 'good';
    await catalogue.merchandiser.send('get', `media/${body.hash}`).expect(200);
    expect((await remove()).status).toBe(204);
    expect(files()).toEqual([]);
    await catalogue.get(body.url).expect(404);
  });

  it('aborts the response when the store stops within a file', async () => {
    const { body } = await upload(await anImage());
    store.behaviour = 'stalling';
    const answer = await fetch(`${catalogue.url}${body.url}`);
    await expect(answer.arrayBuffer()).rejects.toThrow();
  });

  it.each([
    ['a wrong key', { MEDIA_S3_SECRET_ACCESS_KEY: 'a/long+secrex' }, 'SignatureDoesNotMatch'],
    ['another region', { MEDIA_S3_REGION: 'moon' }, 'AuthorizationHeaderMalformed'],
    ['a bucket that does not exist', { MEDIA_S3_BUCKET: 'nowhere' }, 'NoSuchBucket'],
    ['an address without a server', { MEDIA_S3_ENDPOINT: 'http://127.0.0.1:1' }, 'ECONNREFUSED'],
  ])('answers 503 and logs the cause with %s', async (_case, environment, cause) => {
    const wrong = await start(environment);
    try {
      lines.length = 0;
      for (const answer of [
        await wrong.get(`/media/${'A'.repeat(43)}/320.jpg`),
        await upload(await anImage(), wrong),
      ])
        expect([answer.status, answer.text.includes(cause)]).toEqual([503, false]);
      expect(lines.filter((line) => line.includes(cause))).toHaveLength(2);
      expect(lines.join('')).not.toContain('a/long');
    } finally {
      await wrong.stop();
    }
  });
});

/** The examples of https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html. */
describe('S3 test server', () => {
  const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  const EXAMPLES: [
    method: string,
    path: string,
    headers: Record<string, string>,
    signature: string,
    body: string,
  ][] = [
    [
      ...(['GET', '/test.txt', { range: 'bytes=0-9', 'x-amz-content-sha256': EMPTY }] as const),
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
      '',
    ],
    [
      'PUT',
      '/test%24file.text',
      {
        date: 'Fri, 24 May 2013 00:00:00 GMT',
        'x-amz-content-sha256': '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
        'x-amz-storage-class': 'REDUCED_REDUNDANCY',
      },
      '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
      'Welcome to Amazon S3.',
    ],
    [
      ...(['GET', '/?lifecycle', { 'x-amz-content-sha256': EMPTY }] as const),
      'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
      '',
    ],
    [
      ...(['GET', '/?max-keys=2&prefix=J', { 'x-amz-content-sha256': EMPTY }] as const),
      '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
      '',
    ],
  ];
  let store: S3Server;

  beforeAll(async () => {
    store = await S3Server.start({
      bucket: 'examplebucket',
      region: 'us-east-1',
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      now: () => Date.parse('2013-05-24T00:05:00Z'),
    });
  });

  afterAll(() => store.stop());

  const ask = (method: string, path: string, headers: Record<string, string>, body: string) =>
    new Promise<string>((resolve, reject) => {
      const request = httpRequest(
        `${store.url}${path}`,
        { method, headers: { ...headers, 'content-length': body.length } },
        (response) => {
          let text = '';
          response.on('data', (chunk: Buffer) => (text += chunk.toString()));
          response.on('end', () => resolve(`${response.statusCode} ${/<Code>(\w+)/.exec(text)?.[1] ?? ''}`));
        },
      );
      request.on('error', reject).end(body);
    });

  it.each(EXAMPLES)(
    'accepts %s %s with the signature of AWS and refuses any other',
    async (method, path, signedHeaders, signature, body) => {
      const headers: Record<string, string> = {
        ...signedHeaders,
        host: 'examplebucket.s3.amazonaws.com',
        'x-amz-date': '20130524T000000Z',
      };
      const withSignature = (value: string) => ({
        ...headers,
        authorization:
          'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,' +
          `SignedHeaders=${Object.keys(headers).sort().join(';')},Signature=${value}`,
      });
      expect(await ask(method, path, withSignature(signature), body)).toBe(
        method === 'PUT' ? '200 ' : '404 NoSuchKey',
      );
      const other = signature.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
      expect(await ask(method, path, withSignature(other), body)).toBe('403 SignatureDoesNotMatch');
      expect(await ask(method, path, headers, body)).toBe('403 AccessDenied');
      expect(await ask(method, path.replace('/', '/x'), withSignature(signature), body)).toBe(
        '403 SignatureDoesNotMatch',
      );
      expect(await ask(method, path, withSignature(signature), `${body}!`)).toBe(
        '403 XAmzContentSHA256Mismatch',
      );
      expect(await ask(method, path, { ...withSignature(signature), 'x-amz-acl': 'public-read' }, body)).toBe(
        '403 AccessDenied',
      );
    },
  );
});
