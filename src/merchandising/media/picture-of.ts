import type { FastifyRequest } from 'fastify';
import { PICTURES, isFile } from '../../platform/http/files.js';
import { Problem } from '../../platform/http/problem.js';

const MOST_BYTES = 20 * 1024 * 1024;

/**
 * The bytes of the picture that a request brings.
 * @throws Problem 413 where they are too many, 415 where it brings none
 */
export async function pictureOf({ body, headers }: FastifyRequest): Promise<Buffer> {
  if (!isFile(body)) throw new Problem(415, 'unsupported_media_type', `This takes ${PICTURES.join(', ')}.`);
  if (Number(headers['content-length'] ?? 0) > MOST_BYTES) throw tooLarge();
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const tooLarge = () => new Problem(413, 'body_too_large', `A picture may have at most ${MOST_BYTES} bytes.`);
