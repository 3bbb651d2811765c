/** What a picture is there in, the best first, and how it is called in an address and over HTTP. */
export const PICTURE_TYPES = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
} as const;

export type PictureExtension = keyof typeof PICTURE_TYPES;

/** The widths that are made of a picture, in pixels, as far as it has them. Pages ask for all of these. */
const PICTURE_WIDTHS = [320, 640, 1280, 2000];

/** Where an uploaded picture is: `/media/<hash>/<width>.jpg`, the width being its largest. */
export const PICTURE_PATH = /^\/media\/([\w-]{43})\/([1-9]\d{0,3})\.jpg$/;

export const picturePath = (hash: string, width: number, extension: PictureExtension = 'jpg') =>
  `/media/${hash}/${width}.${extension}`;

/** The widths in which a picture of a width is there, the smallest first. */
export const widthsOf = (width: number): number[] => {
  const most = Math.min(width, Math.max(...PICTURE_WIDTHS));
  return [...PICTURE_WIDTHS.filter((each) => each < most), most];
};

/** The names of all files of a picture of a width. */
export const fileNames = (width: number): string[] =>
  widthsOf(width).flatMap((each) => Object.keys(PICTURE_TYPES).map((extension) => `${each}.${extension}`));
