import { randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';

/** Where the files of pictures lie, each under its picture's hash. They never change. */
@Injectable()
export class PictureFiles {
  private readonly directory: string;

  constructor(@Inject(Settings) { environment }: Settings) {
    this.directory = environment.MEDIA_DIR ?? join(environment.DATA_DIR, 'media');
  }

  /** Whole or not at all, whatever happens meanwhile. */
  async put(hash: string, name: string, bytes: Buffer) {
    const path = join(this.directory, hash, name);
    const draft = `${path}.${randomUUID()}`;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, bytes);
    await rename(draft, path);
  }

  /** @param hash and name have been checked: they are parts of a path */
  async get(hash: string, name: string): Promise<{ bytes: number; stream: ReadStream } | undefined> {
    const path = join(this.directory, hash, name);
    const found = await stat(path).catch(() => undefined);
    return found?.isFile() ? { bytes: found.size, stream: createReadStream(path) } : undefined;
  }
}
