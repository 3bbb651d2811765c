import type { Locale, Localized } from '../contents/schema.ts';

/** What an image shows, in every language. */
export type Alt = Record<Locale, string>;

/** An image where an entry shows it. */
export interface Placed {
  url: string;
  alt: Localized;
  width: number;
  height: number;
  role: string;
}

const OURS = /^(\/media\/[\w-]+)\/(\d+)\.jpg$/;
const SMALLEST = 320;

/** The smallest file of an uploaded image; one that lies elsewhere is as it is. */
export function smallOf(url: string): string {
  const [, place, width] = OURS.exec(url) ?? [];
  return place ? `${place}/${Math.min(SMALLEST, Number(width))}.webp` : url;
}

/** What the service takes. */
export const IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'];
