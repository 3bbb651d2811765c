import type { Metadata, Sharp } from 'sharp';
import { CatalogError } from '../../catalog/errors.js';
import { type ImageExtension, widthsOf } from '../../platform/media/media-path.js';

/** More than most cameras have, and few enough for the memory. */
const MAX_PIXELS = 60_000_000;
const MIN_WIDTH = 16;

/**
 * Bytes of decoded pixels in memory. A JPEG that is not progressive is scaled down line by line, whatever
 * its size; every other image is decoded whole.
 */
const MAX_UNPACKED_BYTES = 100_000_000;

const FORMATS = ['jpeg', 'png', 'webp', 'avif'];

export interface EncodedImage {
  /** In pixels, upright. */
  width: number;
  height: number;
  files: { name: string; bytes: Buffer }[];
}

const ENCODE: Record<ImageExtension, (image: Sharp) => Sharp> = {
  avif: (image) => image.avif({ quality: 55, effort: 2 }),
  webp: (image) => image.webp({ quality: 78 }),
  // JPEG has no transparency: the background becomes white.
  jpg: (image) => image.flatten({ background: '#ffffff' }).jpeg({ quality: 80, progressive: true }),
};

/** One image at a time, because of the memory for its pixels. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Encodes an image in all widths and formats, upright and without metadata.
 * @throws CatalogError invalid for another format, a damaged file or too many pixels
 */
export function encodeImage(bytes: Buffer): Promise<EncodedImage> {
  const encoded = queue.then(() => encode(bytes));
  queue = encoded.catch(() => undefined);
  return encoded;
}

async function encode(bytes: Buffer): Promise<EncodedImage> {
  // Loaded on the first upload, because it takes long.
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  const open = () => sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'warning' });
  // Reads the header without decoding pixels.
  const readMetadata = () => sharp(bytes, { limitInputPixels: false }).metadata();
  try {
    const { width, height } = sizeOf(await readMetadata());
    const files: EncodedImage['files'] = [];
    for (const each of widthsOf(width)) {
      const resized = open().autoOrient().resize({ width: each }).raw();
      const { data, info } = await resized.toBuffer({ resolveWithObject: true });
      // Not the whole info: with its `premultiplied`, sharp would treat the alpha channel as applied.
      const raw = { width: info.width, height: info.height, channels: info.channels };
      for (const [extension, as] of Object.entries(ENCODE))
        files.push({ name: `${each}.${extension}`, bytes: await as(sharp(data, { raw })).toBuffer() });
    }
    return { width, height, files };
  } catch (error) {
    if (error instanceof CatalogError) throw error;
    throw invalidImage('damaged', `cannot be read as an image: ${(error as Error).message}`);
  }
}

function sizeOf(metadata: Metadata) {
  const { format, compression, autoOrient } = metadata;
  const { width, height } = autoOrient;
  const type = format === 'heif' && compression === 'av1' ? 'avif' : format;
  if (!FORMATS.includes(type))
    throw invalidImage('unsupported_image', `must be one of ${FORMATS.join(', ')}`);
  if (width < MIN_WIDTH) throw invalidImage('too_small', `must be at least ${MIN_WIDTH} pixels wide`);
  if (width * height > MAX_PIXELS) throw invalidImage('too_large', `must have at most ${MAX_PIXELS} pixels`);
  if (unpackedBytes(metadata) > MAX_UNPACKED_BYTES)
    throw invalidImage(
      'too_large',
      'takes more than 100 MB decoded; make it smaller, or save it as a JPEG that is not progressive',
    );
  return { width, height };
}

function unpackedBytes({ format, isProgressive, channels, depth, width, height }: Metadata): number {
  if (format === 'jpeg' && !isProgressive) return 0;
  return width * height * channels * (depth === 'uchar' ? 1 : 2);
}

const invalidImage = (code: string, message: string) =>
  new CatalogError('invalid', 'This image cannot be used.', [{ path: '', code, message }]);
