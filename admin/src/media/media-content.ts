import type { ContentLocale, Localized } from '../contents/content-schema.ts';

/** Alt text per language. */
export type Alt = Record<ContentLocale, string>;

/** An image in an entry's content. */
export interface Placed {
  url: string;
  alt: Localized;
  width: number;
  height: number;
  role: string;
}

const OURS = /^(\/media\/[\w-]+)\/(\d+)\.jpg$/;
const SMALLEST = 320;

/** The smallest file of an uploaded image; the URL itself of an external one. */
export function smallOf(url: string): string {
  const [, place, width] = OURS.exec(url) ?? [];
  return place ? `${place}/${Math.min(SMALLEST, Number(width))}.webp` : url;
}

/** Accepted media types. */
export const IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'];
