import type { Readable } from 'node:stream';
import { Problem } from '../errors/problem.js';

export interface MediaFile {
  /** Length of the file. */
  bytes: number;
  stream: Readable;
}

/**
 * Storage of image files under the hash of their image, in a directory or an object store. Files never change. Callers
 * must have validated hashes and names, which are parts of paths.
 * @throws Problem 503 where the store fails
 */
export abstract class MediaFiles {
  /** Atomic: a failure leaves no partial file. */
  abstract put(hash: string, name: string, bytes: Buffer): Promise<void>;

  /** Files that do not exist are ignored. */
  abstract remove(hash: string, names: string[]): Promise<void>;

  /** Whether a file exists and is complete. */
  abstract has(hash: string, name: string): Promise<boolean>;

  /** @returns undefined where it does not exist or is incomplete */
  abstract get(hash: string, name: string): Promise<MediaFile | undefined>;
}

/** The problem of a failing store; its cause is logged. */
export function unavailable(cause: unknown): Problem {
  const detail = 'The image store is not available; try again.';
  const problem = new Problem(503, 'unavailable', detail, [], {}, { 'retry-after': '1' });
  return Object.assign(problem, { cause });
}
