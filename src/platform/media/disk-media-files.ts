import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { isCompleteImage } from './is-complete-image.js';
import { type MediaFile, MediaFiles, unavailable } from './media-files.js';
import type { ImageExtension } from './media-path.js';

/** Images in a directory, which instances share. */
export class DiskMediaFiles extends MediaFiles {
  constructor(private readonly directory: string) {
    super();
  }

  async put(hash: string, name: string, bytes: Buffer) {
    const path = join(this.directory, hash, name);
    const temporaryPath = `${path}.${randomUUID()}`;
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(temporaryPath, bytes, { flush: true });
      await rename(temporaryPath, path);
    } catch (error) {
      // Such as a disk that is full or read-only.
      throw unavailable(error);
    }
  }

  /** Removes the whole directory, including files of interrupted uploads. */
  async remove(hash: string) {
    await rm(join(this.directory, hash), { recursive: true, force: true }).catch((error: unknown) => {
      throw unavailable(error);
    });
  }

  async has(hash: string, name: string) {
    const file = await this.openWhole(hash, name);
    await file?.handle.close();
    return file !== undefined;
  }

  async get(hash: string, name: string): Promise<MediaFile | undefined> {
    const file = await this.openWhole(hash, name);
    return file && { bytes: file.bytes, stream: file.handle.createReadStream({ start: 0 }) };
  }

  private async openWhole(
    hash: string,
    name: string,
  ): Promise<{ handle: FileHandle; bytes: number } | undefined> {
    const handle = await open(join(this.directory, hash, name)).catch(() => undefined);
    if (!handle) return undefined;
    const { size } = await handle.stat();
    if (await isCompleteImage(handle, size, extname(name).slice(1) as ImageExtension))
      return { handle, bytes: size };
    await handle.close();
    return undefined;
  }
}
