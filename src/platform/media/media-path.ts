/** Extensions and media types of the formats of an image, the smallest files first. */
export const IMAGE_TYPES = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
} as const;

export type ImageExtension = keyof typeof IMAGE_TYPES;

/** Widths of an image, in pixels, as far as the original has them. */
const IMAGE_WIDTHS = [320, 640, 1280, 2000];

/** Path of an uploaded image: `/media/<hash>/<width>.jpg` with its largest width. */
export const MEDIA_PATH = /^\/media\/([\w-]{43})\/([1-9]\d{0,3})\.jpg$/;

export const mediaPath = (hash: string, width: number, extension: ImageExtension = 'jpg') =>
  `/media/${hash}/${width}.${extension}`;

/** The widths of the files of an image, the smallest first. @param width of the image, in pixels */
export const widthsOf = (width: number): number[] => {
  const largest = Math.min(width, Math.max(...IMAGE_WIDTHS));
  return [...IMAGE_WIDTHS.filter((each) => each < largest), largest];
};

/** The names of all files of an image. @param width of the image, in pixels */
export const fileNames = (width: number): string[] =>
  widthsOf(width).flatMap((each) => Object.keys(IMAGE_TYPES).map((extension) => `${each}.${extension}`));
