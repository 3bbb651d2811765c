import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Pool } from 'undici';
import { type FuzzRequest, addressOf, bytesOf, headersOf } from './fuzz-request.js';

export interface Answer {
  /** 0 where the connection broke. */
  status: number;
  headers: Record<string, string | string[] | undefined>;
  /** Of the body, unpacked. */
  bytes: Buffer;
  ms: number;
  /** What broke, where the status is 0. */
  fault?: string;
}

/** Longest time, in milliseconds, that anything is waited for: longer than every limit that is checked. */
const PATIENCE_MS = 75_000;

/** Sends requests over connections that stay open. */
export class Sender {
  private readonly pool: Pool;

  /** @param connections most requests at a time */
  constructor(
    readonly url: string,
    connections: number,
  ) {
    this.pool = new Pool(url, { connections, headersTimeout: PATIENCE_MS, bodyTimeout: PATIENCE_MS });
  }

  async send(request: FuzzRequest): Promise<Answer> {
    const begun = performance.now();
    try {
      const { statusCode, headers, body } = await this.pool.request({
        path: addressOf(request),
        method: request.operation.method as 'GET',
        headers: headersOf(request),
        body: bytesOf(request) ?? null,
      });
      const bytes = unpacked(Buffer.from(await body.arrayBuffer()), headers['content-encoding']);
      return { status: statusCode, headers, bytes, ms: performance.now() - begun };
    } catch (error) {
      const fault = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      return { status: 0, headers: {}, bytes: Buffer.alloc(0), ms: performance.now() - begun, fault };
    }
  }

  /** @returns undefined where it does not answer */
  async text(path: string): Promise<string | undefined> {
    try {
      const { statusCode, body } = await this.pool.request({ path, method: 'GET' });
      const text = await body.text();
      return statusCode === 200 ? text : undefined;
    } catch {
      return undefined;
    }
  }

  close(): Promise<void> {
    return this.pool.close();
  }
}

/** An answer without a body (HEAD, 304) may name a coding all the same. */
function unpacked(bytes: Buffer, coding: unknown): Buffer {
  if (bytes.length === 0) return bytes;
  if (coding === 'br') return brotliDecompressSync(bytes);
  return coding === 'gzip' ? gunzipSync(bytes) : bytes;
}

export const mediaTypeOf = ({ headers }: Answer) =>
  String(headers['content-type'] ?? '')
    .split(';')[0]
    ?.trim() ?? '';

/** The body as JSON, or undefined where it is none. */
export function jsonOf(answer: Answer): unknown {
  if (!/[/+]json$/.test(mediaTypeOf(answer))) return undefined;
  try {
    return JSON.parse(answer.bytes.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
