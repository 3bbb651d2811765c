import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/errors/problem.js';

/** Longest file, in bytes. */
const LONGEST = 512 * 1024 * 1024;
const CHUNK = 1024 * 1024;

/**
 * Keeps a file as it comes, piece by piece, so that whichever instance does the job can read it.
 * @returns the SHA-256 of its bytes
 * @throws Problem 413, or 400 where it breaks off
 */
export async function keepUpload(
  database: Pick<EntityManager, 'query'>,
  jobId: string,
  file: AsyncIterable<Buffer>,
): Promise<string> {
  const hash = createHash('sha256');
  let [number, length, parts, waiting] = [0, 0, [] as Buffer[], 0];
  const keep = async () => {
    if (waiting > 0) await database.query(KEEP, [jobId, number++, Buffer.concat(parts)]);
    [parts, waiting] = [[], 0];
  };
  for await (const part of toItsEnd(file)) {
    length += part.length;
    if (length > LONGEST) throw new Problem(413, 'too_large', `A file has at most ${LONGEST} bytes.`);
    hash.update(part);
    parts.push(part);
    waiting += part.length;
    if (waiting >= CHUNK) await keep();
  }
  await keep();
  return hash.digest('hex');
}

/** Whoever breaks off is told so, though they may not hear it; it is no fault of ours. */
async function* toItsEnd(file: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* file;
  } catch {
    throw new Problem(400, 'broken_off', 'The file did not come to its end.');
  }
}

const KEEP = 'INSERT INTO catalog.job_chunks (job_id, number, bytes) VALUES ($1, $2, $3)';

/** The file of a job, from its beginning. */
export async function* chunksOf(
  database: Pick<EntityManager, 'query'>,
  jobId: string,
): AsyncGenerator<Buffer> {
  for (let number = 0; ; number++) {
    const [chunk] = await database.query<{ bytes: Buffer }[]>(CHUNK_OF, [jobId, number]);
    if (!chunk) return;
    yield chunk.bytes;
  }
}

const CHUNK_OF = 'SELECT bytes FROM catalog.job_chunks WHERE job_id = $1 AND number = $2';
