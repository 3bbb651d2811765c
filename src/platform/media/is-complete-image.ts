import type { FileHandle } from 'node:fs/promises';
import type { ImageExtension } from './media-path.js';

type Reader = Pick<FileHandle, 'read'>;

const CHECKS: Record<ImageExtension, (file: Reader, size: number) => Promise<boolean>> = {
  jpg: isWholeJpeg,
  webp: isWholeWebp,
  avif: isWholeAvif,
};

/**
 * Whether a file has the length that its format states, so that a truncated one is not cached by clients for a year.
 * Reads only a few bytes.
 * @param size of the file, in bytes
 */
export function isCompleteImage(file: Reader, size: number, extension: ImageExtension): Promise<boolean> {
  return CHECKS[extension](file, size);
}

async function bytesAt(file: Reader, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, Math.max(0, position));
  return buffer.subarray(0, bytesRead);
}

/** ITU-T T.81, annex B: start of image, end of image. */
async function isWholeJpeg(file: Reader, size: number): Promise<boolean> {
  const [start, end] = [await bytesAt(file, 0, 2), await bytesAt(file, size - 2, 2)];
  return size > 4 && start.toString('hex') === 'ffd8' && end.toString('hex') === 'ffd9';
}

/** RFC 9649 § 2.4: the length follows `RIFF`, itself and the name left out. */
async function isWholeWebp(file: Reader, size: number): Promise<boolean> {
  const head = await bytesAt(file, 0, 8);
  return head.length === 8 && head.toString('latin1', 0, 4) === 'RIFF' && head.readUInt32LE(4) + 8 === size;
}

/** ISO/IEC 14496-12 § 4.2: boxes, each with its length before it; a few of them make up the file. */
async function isWholeAvif(file: Reader, size: number): Promise<boolean> {
  const MAX_BOXES = 20;
  let at = 0;
  for (let box = 0; box < MAX_BOXES && at < size; box++) {
    const head = await bytesAt(file, at, 8);
    if (head.length < 8 || head.readUInt32BE(0) < 8) return false;
    if (at === 0 && head.toString('latin1', 4) !== 'ftyp') return false;
    at += head.readUInt32BE(0);
  }
  return size > 0 && at === size;
}
