import type { FastifyRequest } from 'fastify';
import { UPLOAD_IMAGE_TYPES, isFile } from '../../platform/http/files.js';
import { Problem } from '../../platform/errors/problem.js';

const MAX_BYTES = 20 * 1024 * 1024;

/** Bytes of uploads in memory: three of the largest, or a dozen of the usual size. */
const MAX_BYTES_IN_MEMORY = 3 * MAX_BYTES;

let bytesInMemory = 0;

/**
 * Reads the image in a request's body and passes it to `work`.
 * @throws Problem 413 for a file that is too large, 415 for another type, 503 while other uploads use the memory
 */
export async function withMedia<T>(
  { body, headers }: FastifyRequest,
  work: (bytes: Buffer) => Promise<T>,
): Promise<T> {
  if (!isFile(body))
    throw new Problem(415, 'unsupported_media_type', `Send an image: ${UPLOAD_IMAGE_TYPES.join(', ')}.`);
  const expected = Number(headers['content-length'] ?? MAX_BYTES);
  if (expected > MAX_BYTES) throw tooLarge();
  if (bytesInMemory + expected > MAX_BYTES_IN_MEMORY)
    throw Problem.busy('Other images are being uploaded; try again when they are done.', 5);
  bytesInMemory += expected;
  try {
    return await work(await readBytes(body as AsyncIterable<Buffer>));
  } finally {
    bytesInMemory -= expected;
  }
}

async function readBytes(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > MAX_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const tooLarge = () => new Problem(413, 'body_too_large', `An image may have at most ${MAX_BYTES} bytes.`);
