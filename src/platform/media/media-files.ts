import type { Readable } from 'node:stream';
import { Problem } from '../errors/problem.js';

export interface MediaFile {
  /** How many. */
  bytes: number;
  stream: Readable;
}

/**
 * Where the files of images lie, each under its image's hash, on a disk or in a store of objects. They never
 * change. Hashes and names have been checked: they are parts of paths.
 * @throws Problem 503 where a store does not answer
 */
export abstract class MediaFiles {
  /** Whole or not at all, whatever happens meanwhile. */
  abstract put(hash: string, name: string, bytes: Buffer): Promise<void>;

  /** Also where some are gone already. */
  abstract remove(hash: string, names: string[]): Promise<void>;

  /** Whether a file is there, and whole. */
  abstract has(hash: string, name: string): Promise<boolean>;

  /** @returns undefined where it is not there, or damaged */
  abstract get(hash: string, name: string): Promise<MediaFile | undefined>;
}

/** Whoever asks is told to try again; the log says why. */
export function unavailable(cause: unknown): Problem {
  const detail = 'The store of images does not answer as it should; try again.';
  const problem = new Problem(503, 'unavailable', detail, [], {}, { 'retry-after': '1' });
  return Object.assign(problem, { cause });
}
