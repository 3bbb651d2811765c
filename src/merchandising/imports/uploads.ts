import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/errors/problem.js';

/** Size of a file at most. */
const MAX_BYTES = 512 * 1024 * 1024;
const CHUNK_BYTES = 1024 * 1024;

/**
 * Stores a file in chunks as it arrives, so that any instance can run the job.
 * @returns the SHA-256 of its bytes
 * @throws Problem 413 for a file that is too large, 400 for an interrupted upload
 */
export async function storeUpload(
  database: Pick<EntityManager, 'query'>,
  jobId: string,
  file: AsyncIterable<Buffer>,
): Promise<string> {
  const hash = createHash('sha256');
  let [number, length, parts, bufferedBytes] = [0, 0, [] as Buffer[], 0];
  const flush = async () => {
    if (bufferedBytes > 0) await database.query(INSERT_CHUNK, [jobId, number++, Buffer.concat(parts)]);
    [parts, bufferedBytes] = [[], 0];
  };
  for await (const part of rejectInterrupted(file)) {
    length += part.length;
    if (length > MAX_BYTES)
      throw new Problem(413, 'too_large', `A file may have at most ${MAX_BYTES} bytes.`);
    hash.update(part);
    parts.push(part);
    bufferedBytes += part.length;
    if (bufferedBytes >= CHUNK_BYTES) await flush();
  }
  await flush();
  return hash.digest('hex');
}

/** An interrupted upload is the client's error, not an internal one. */
async function* rejectInterrupted(file: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* file;
  } catch {
    throw new Problem(400, 'broken_off', 'The upload was interrupted.');
  }
}

const INSERT_CHUNK = 'INSERT INTO catalog.job_chunks (job_id, number, bytes) VALUES ($1, $2, $3)';

/** The chunks of a job's file, in order. */
export async function* readChunks(
  database: Pick<EntityManager, 'query'>,
  jobId: string,
): AsyncGenerator<Buffer> {
  for (let number = 0; ; number++) {
    const [chunk] = await database.query<{ bytes: Buffer }[]>(READ_CHUNK, [jobId, number]);
    if (!chunk) return;
    yield chunk.bytes;
  }
}

const READ_CHUNK = 'SELECT bytes FROM catalog.job_chunks WHERE job_id = $1 AND number = $2';
