/** What an image is there in, the best first, and how it is called in an address and over HTTP. */
export const IMAGE_TYPES = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
} as const;

export type ImageExtension = keyof typeof IMAGE_TYPES;

/** The widths that are made of an image, in pixels, as far as it has them. Pages ask for all of these. */
const IMAGE_WIDTHS = [320, 640, 1280, 2000];

/** Where an uploaded image is: `/media/<hash>/<width>.jpg`, the width being its largest. */
export const MEDIA_PATH = /^\/media\/([\w-]{43})\/([1-9]\d{0,3})\.jpg$/;

export const mediaPath = (hash: string, width: number, extension: ImageExtension = 'jpg') =>
  `/media/${hash}/${width}.${extension}`;

/** The widths in which an image of a width is there, the smallest first. */
export const widthsOf = (width: number): number[] => {
  const most = Math.min(width, Math.max(...IMAGE_WIDTHS));
  return [...IMAGE_WIDTHS.filter((each) => each < most), most];
};

/** The names of all files of an image of a width. */
export const fileNames = (width: number): string[] =>
  widthsOf(width).flatMap((each) => Object.keys(IMAGE_TYPES).map((extension) => `${each}.${extension}`));
