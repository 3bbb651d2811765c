import type { Readable } from 'node:stream';

export interface PictureFile {
  /** How many. */
  bytes: number;
  stream: Readable;
}

/**
 * Where the files of pictures lie, each under its picture's hash, on a disk or in a store of objects. They never
 * change. Hashes and names have been checked: they are parts of paths.
 * @throws Problem 503 where a store does not answer
 */
export abstract class PictureFiles {
  /** Whole or not at all, whatever happens meanwhile. */
  abstract put(hash: string, name: string, bytes: Buffer): Promise<void>;

  /** Also where some are gone already. */
  abstract remove(hash: string, names: string[]): Promise<void>;

  abstract get(hash: string, name: string): Promise<PictureFile | undefined>;
}
