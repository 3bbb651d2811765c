import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { OnApplicationShutdown } from '@nestjs/common';
import { AwsV4Signer } from 'aws4fetch';
import { type Dispatcher, Pool } from 'undici';
import { type MediaFile, MediaFiles, unavailable } from './media-files.js';
import { IMAGE_TYPES, type ImageExtension } from './media-path.js';

export interface Bucket {
  /** The bucket's name replaces `{bucket}`, or is added as the first part of the path. */
  endpoint: string;
  name: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** Longest time until the response headers, and between parts of the body. */
  timeoutMs: number;
}

/** Images in a bucket of any S3-compatible store with signatures of version 4. */
export class S3MediaFiles extends MediaFiles implements OnApplicationShutdown {
  private readonly pool: Pool;
  private readonly address: string;
  /** Signing keys, each valid for a day. */
  private readonly cache = new Map<string, ArrayBuffer>();

  constructor(private readonly bucket: Bucket) {
    super();
    const { endpoint, name, timeoutMs } = bucket;
    this.address = addressOf(endpoint, name);
    this.pool = new Pool(new URL(this.address).origin, {
      connections: 64,
      bodyTimeout: timeoutMs,
      connect: { timeout: timeoutMs },
    });
  }

  async put(hash: string, name: string, bytes: Buffer) {
    const type = IMAGE_TYPES[extname(name).slice(1) as ImageExtension];
    const { statusCode, body } = await this.request('PUT', `${hash}/${name}`, bytes, {
      'content-type': type,
    });
    const message = await textOf(body);
    if (statusCode !== 200) throw unavailable(new Error(`the store responded with ${statusCode} ${message}`));
  }

  async get(hash: string, name: string): Promise<MediaFile | undefined> {
    const { statusCode, headers, body } = await this.request('GET', `${hash}/${name}`);
    if (statusCode === 200) return { bytes: Number(headers['content-length']), stream: body };
    const message = await textOf(body);
    if (statusCode === 404 && !message.includes('NoSuchBucket')) return undefined;
    throw unavailable(new Error(`the store responded with ${statusCode} ${message}`));
  }

  async has(hash: string, name: string) {
    const { statusCode, body } = await this.request('HEAD', `${hash}/${name}`);
    await textOf(body);
    if (statusCode === 200 || statusCode === 404) return statusCode === 200;
    throw unavailable(new Error(`the store responded with ${statusCode}`));
  }

  async remove(hash: string, names: string[]) {
    await Promise.all(
      names.map(async (name) => {
        const { statusCode, body } = await this.request('DELETE', `${hash}/${name}`);
        const message = await textOf(body);
        if (![200, 204, 404].includes(statusCode))
          throw unavailable(new Error(`the store responded with ${statusCode} ${message}`));
      }),
    );
  }

  private async request(
    method: 'GET' | 'HEAD' | 'PUT' | 'DELETE',
    path: string,
    bytes?: Buffer,
    headers: Record<string, string> = {},
  ): Promise<Dispatcher.ResponseData> {
    const { region, accessKeyId, secretAccessKey, timeoutMs } = this.bucket;
    const hash = createHash('sha256').update(bytes ?? '');
    const signed = await new AwsV4Signer({
      method,
      url: `${this.address}/${path}`,
      service: 's3',
      region,
      accessKeyId,
      secretAccessKey,
      headers: { ...headers, 'x-amz-content-sha256': hash.digest('hex') },
      cache: this.cache,
    }).sign();
    // Not `AbortSignal.timeout`, which would also abort the body of an image while it is read.
    const controller = new AbortController();
    const timer = setTimeout(
      () => controller.abort(new Error('the store did not respond in time')),
      timeoutMs,
    );
    try {
      return await this.pool.request({
        method,
        path: signed.url.pathname,
        body: bytes,
        signal: controller.signal,
        headers: Object.fromEntries(signed.headers),
      });
    } catch (error) {
      throw unavailable(error);
    } finally {
      clearTimeout(timer);
    }
  }

  async onApplicationShutdown() {
    await this.pool.destroy();
  }
}

function addressOf(endpoint: string, bucket: string): string {
  const base = endpoint.replace(/(?<!\/)\/+$/, '');
  return base.includes('{bucket}') ? base.replace('{bucket}', bucket) : `${base}/${bucket}`;
}

/** The body of a response other than a file: usually short XML. */
const textOf = (body: Dispatcher.ResponseData['body']) =>
  body.text().catch((error: unknown) => {
    throw unavailable(error);
  });
