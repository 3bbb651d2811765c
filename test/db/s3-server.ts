import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

interface Options {
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** The current time, in milliseconds since 1970. */
  now?: () => number;
}

interface StoredObject {
  type: string;
  bytes: Buffer;
}

/** Greatest permitted difference, in milliseconds, between the times of a request and of the server. */
const SKEW_MS = 15 * 60_000;

/**
 * A bucket over HTTP: objects are put, read and deleted by requests with a signature of version 4 over headers and body, as defined by
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html. Stricter than S3: a body that is not
 * signed is refused.
 */
export class S3Server {
  /** By their keys. */
  readonly objects = new Map<string, StoredObject>();
  /** Accepted requests, as `PUT key`. */
  readonly requests: string[] = [];
  behaviour: 'good' | 'silent' | 'failing' | 'stalling' = 'good';

  private constructor(
    private readonly options: Options,
    private readonly server: Server,
  ) {}

  static async start(options: Options): Promise<S3Server> {
    const server = createServer();
    const store = new S3Server(options, server);
    server.on('request', (request, response) => void store.answer(request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return store;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop() {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async answer(request: IncomingMessage, response: ServerResponse) {
    const body = await buffer(request);
    if (this.behaviour === 'silent') return;
    if (this.behaviour === 'failing') return refuse(response, 500, 'InternalError');
    const error = signatureErrorOf(request, body, this.options);
    if (error) return refuse(response, 403, error);
    const [bucket, key] = placeOf(request);
    if (bucket !== this.options.bucket) return refuse(response, 404, 'NoSuchBucket');
    this.requests.push(`${request.method} ${key}`);
    if (request.method === 'PUT') {
      this.objects.set(key, { type: request.headers['content-type'] ?? '', bytes: body });
      return response.writeHead(200).end();
    }
    const object = this.objects.get(key);
    if (request.method === 'DELETE') {
      this.objects.delete(key);
      return response.writeHead(204).end();
    }
    if (!object) return refuse(response, 404, 'NoSuchKey');
    response.writeHead(200, { 'content-type': object.type, 'content-length': object.bytes.length });
    if (this.behaviour === 'stalling') return response.write(object.bytes.subarray(0, 1));
    return response.end(object.bytes);
  }
}

/** The bucket is part of the host or of the path. */
function placeOf({ headers, url = '' }: IncomingMessage): [bucket: string, key: string] {
  const path = decodeURIComponent(url.split('?', 1)[0] ?? '').slice(1);
  const [, host] = /^([^.]+)\.s3\./.exec(headers.host ?? '') ?? [];
  if (host !== undefined) return [host, path];
  const [bucket = '', ...key] = path.split('/');
  return [bucket, key.join('/')];
}

function refuse(response: ServerResponse, status: number, code: string) {
  const text = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`;
  response.writeHead(status, { 'content-type': 'application/xml' }).end(text);
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();

/** Percent-encoding of RFC 3986: encodeURIComponent leaves five more characters unencoded. */
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

/** The error code of a request with an invalid signature; undefined where it is valid. */
function signatureErrorOf({ method, url = '', headers }: IncomingMessage, body: Buffer, options: Options) {
  const [, id, day = '', region, names = '', signature = ''] =
    AUTHORIZATION.exec(headers.authorization ?? '') ?? [];
  if (id === undefined) return 'AccessDenied';
  if (id !== options.accessKeyId) return 'InvalidAccessKeyId';
  if (region !== options.region) return 'AuthorizationHeaderMalformed';
  const time = String(headers['x-amz-date']);
  const at = Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  const now = options.now?.() ?? Date.now();
  if (!(Math.abs(now - at) <= SKEW_MS) || !time.startsWith(day)) return 'RequestTimeTooSkewed';
  const signed = names.split(';');
  const needed = ['host', ...Object.keys(headers).filter((name) => name.startsWith('x-amz-'))];
  if (!needed.every((name) => signed.includes(name))) return 'AccessDenied';
  const hash = headers['x-amz-content-sha256'];
  if (hash !== sha256(body)) return 'XAmzContentSHA256Mismatch';

  const [path = '', query = ''] = url.split('?');
  const parameters = [...new URLSearchParams(query)].map((pair) => pair.map(encoded).join('='));
  const canonical = [
    ...[method, decodeURIComponent(path).split('/').map(encoded).join('/'), parameters.sort().join('&')],
    ...signed.map((name) => `${name}:${String(headers[name]).trim().replace(/ +/g, ' ')}`),
    ...['', names, hash],
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${options.secretAccessKey}`,
  );
  const expected = hmac(key, ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n'));
  return timingSafeEqual(expected, Buffer.from(signature, 'hex')) ? undefined : 'SignatureDoesNotMatch';
}
