import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type PictureFile, PictureFiles } from './picture-files.js';

/** Pictures on a disk, which instances share. */
export class DiskPictureFiles extends PictureFiles {
  constructor(private readonly directory: string) {
    super();
  }

  async put(hash: string, name: string, bytes: Buffer) {
    const path = join(this.directory, hash, name);
    const draft = `${path}.${randomUUID()}`;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, bytes);
    await rename(draft, path);
  }

  /** With whatever a broken upload has left there. */
  async remove(hash: string) {
    await rm(join(this.directory, hash), { recursive: true, force: true });
  }

  async get(hash: string, name: string): Promise<PictureFile | undefined> {
    const path = join(this.directory, hash, name);
    const found = await stat(path).catch(() => undefined);
    return found?.isFile() ? { bytes: found.size, stream: createReadStream(path) } : undefined;
  }
}
