import type { FastifyRequest } from 'fastify';
import { PICTURES, isFile } from '../../platform/http/files.js';
import { Problem } from '../../platform/errors/problem.js';

const MOST_BYTES = 20 * 1024 * 1024;

/** Most bytes of pictures that are in memory at a time: three of the largest, or a dozen of the usual size. */
const MOST_IN_WORK = 3 * MOST_BYTES;

let inWork = 0;

/**
 * Does something with the bytes of the picture that a request brings.
 * @throws Problem 413 where they are too many, 415 where it brings none, 503 where others have brought as much as fits
 */
export async function withPicture<T>(
  { body, headers }: FastifyRequest,
  work: (bytes: Buffer) => Promise<T>,
): Promise<T> {
  if (!isFile(body)) throw new Problem(415, 'unsupported_media_type', `This takes ${PICTURES.join(', ')}.`);
  const expected = Number(headers['content-length'] ?? MOST_BYTES);
  if (expected > MOST_BYTES) throw tooLarge();
  if (inWork + expected > MOST_IN_WORK)
    throw Problem.busy('Other pictures are being uploaded; try again when they are done.', 5);
  inWork += expected;
  try {
    return await work(await bytesOf(body as AsyncIterable<Buffer>));
  } finally {
    inWork -= expected;
  }
}

async function bytesOf(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > MOST_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const tooLarge = () => new Problem(413, 'body_too_large', `A picture may have at most ${MOST_BYTES} bytes.`);
