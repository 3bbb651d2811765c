import type { Metadata, Sharp } from 'sharp';
import { CatalogError } from '../../catalog/errors.js';
import { type PictureExtension, widthsOf } from '../../platform/media/picture-path.js';

/** More pixels than any camera has, and less than fills the memory. */
const MOST_PIXELS = 60_000_000;
const LEAST_WIDTH = 16;

/**
 * Most bytes of pixels that are in memory at a time. A JPEG that is not progressive is scaled down line by line, whatever
 * its size; every other picture is unpacked whole.
 */
const MOST_UNPACKED = 100_000_000;

const TAKEN = ['jpeg', 'png', 'webp', 'avif'];

export interface EncodedPicture {
  /** As it is looked at, in pixels. */
  width: number;
  height: number;
  files: { name: string; bytes: Buffer }[];
}

const ENCODE: Record<PictureExtension, (picture: Sharp) => Sharp> = {
  avif: (picture) => picture.avif({ quality: 55, effort: 2 }),
  webp: (picture) => picture.webp({ quality: 78 }),
  // It has no transparency: what shows through is paper.
  jpg: (picture) => picture.flatten({ background: '#ffffff' }).jpeg({ quality: 80, progressive: true }),
};

/** One picture at a time: each takes as much memory as it has pixels. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * A picture in all sizes and types, upright and without what cameras write into it.
 * @throws CatalogError invalid: not one of the types, damaged, or too many pixels
 */
export function encodePicture(bytes: Buffer): Promise<EncodedPicture> {
  const encoded = turn.then(() => encode(bytes));
  turn = encoded.catch(() => undefined);
  return encoded;
}

async function encode(bytes: Buffer): Promise<EncodedPicture> {
  // Only who uploads pays for loading it.
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  const open = () => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'warning' });
  // What it says of itself is read without its pixels.
  const readMetadata = () => sharp(bytes, { limitInputPixels: false }).metadata();
  try {
    const { width, height } = sizeOf(await readMetadata());
    const files: EncodedPicture['files'] = [];
    for (const each of widthsOf(width)) {
      const resized = open().autoOrient().resize({ width: each }).raw();
      const { data, info } = await resized.toBuffer({ resolveWithObject: true });
      // Not all that it says: sharp would take what shows through for worked in.
      const raw = { width: info.width, height: info.height, channels: info.channels };
      for (const [extension, as] of Object.entries(ENCODE))
        files.push({ name: `${each}.${extension}`, bytes: await as(sharp(data, { raw })).toBuffer() });
    }
    return { width, height, files };
  } catch (error) {
    if (error instanceof CatalogError) throw error;
    throw refusal('damaged', `cannot be read as a picture: ${(error as Error).message}`);
  }
}

function sizeOf(metadata: Metadata) {
  const { format, compression, autoOrient } = metadata;
  const { width, height } = autoOrient;
  const type = format === 'heif' && compression === 'av1' ? 'avif' : format;
  if (!TAKEN.includes(type)) throw refusal('unsupported_picture', `must be one of ${TAKEN.join(', ')}`);
  if (width < LEAST_WIDTH) throw refusal('too_small', `must be at least ${LEAST_WIDTH} pixels wide`);
  if (width * height > MOST_PIXELS) throw refusal('too_large', `must have at most ${MOST_PIXELS} pixels`);
  if (unpackedBytes(metadata) > MOST_UNPACKED)
    throw refusal(
      'too_large',
      'takes more than 100 MB unpacked: save it smaller, or as a JPEG that is not progressive',
    );
  return { width, height };
}

function unpackedBytes({ format, isProgressive, channels, depth, width, height }: Metadata): number {
  if (format === 'jpeg' && !isProgressive) return 0;
  return width * height * channels * (depth === 'uchar' ? 1 : 2);
}

const refusal = (code: string, message: string) =>
  new CatalogError('invalid', 'This picture cannot be used.', [{ path: '', code, message }]);
