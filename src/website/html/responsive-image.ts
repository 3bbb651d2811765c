import {
  MEDIA_PATH,
  IMAGE_TYPES,
  type ImageExtension,
  mediaPath,
  widthsOf,
} from '../../platform/media/media-path.js';
import type { ImageView } from '../../published/card.view.js';
import { illustration } from './illustrations.js';
import { type Html, html } from './html.js';

/**
 * An image in all of its formats and widths, or a drawing where there is none.
 * @param sizes the `sizes` attribute
 * @param isFirst the main image of the page, which is loaded first
 */
export function responsiveImage(
  image: ImageView | null | undefined,
  name: string,
  category: string | undefined,
  sizes: string,
  isFirst = false,
): Html {
  if (!image) return illustration(name, category);
  const { url, alt, width, height } = image;
  const loading = isFirst ? html`fetchpriority="high"` : html`loading="lazy" decoding="async"`;
  const img = html`<img src="${url}" alt="${alt}" width="${width}" height="${height}" ${loading} />`;
  const [, hash, maxWidth] = MEDIA_PATH.exec(url) ?? [];
  if (hash === undefined) return img;
  const widths = widthsOf(Number(maxWidth));
  const source = (extension: ImageExtension) => {
    const set = widths.map((each) => `${mediaPath(hash, each, extension)} ${each}w`).join(', ');
    return html`<source type="${IMAGE_TYPES[extension]}" srcset="${set}" sizes="${sizes}" />`;
  };
  return html`<picture>${(['avif', 'webp', 'jpg'] as const).map(source)}${img}</picture>`;
}

/** An absolute address, for metadata. */
export const absoluteUrl = (url: string, origin: string) => new URL(url, origin).href;
