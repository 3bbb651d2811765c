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
 * A picture, or a drawing where there is none.
 * @param sizes how wide it is shown, as browsers take it
 * @param isFirst it is what the page is opened for
 */
export function picture(
  image: ImageView | null | undefined,
  name: string,
  category: string | undefined,
  sizes: string,
  isFirst = false,
): Html {
  if (!image) return illustration(name, category);
  const { url, alt, width, height } = image;
  const loading = isFirst ? html`fetchpriority="high"` : html`loading="lazy" decoding="async"`;
  const shown = html`<img src="${url}" alt="${alt}" width="${width}" height="${height}" ${loading} />`;
  const [, hash, most] = MEDIA_PATH.exec(url) ?? [];
  if (hash === undefined) return shown;
  const widths = widthsOf(Number(most));
  const source = (extension: ImageExtension) => {
    const set = widths.map((each) => `${mediaPath(hash, each, extension)} ${each}w`).join(', ');
    return html`<source type="${IMAGE_TYPES[extension]}" srcset="${set}" sizes="${sizes}" />`;
  };
  return html`<picture>${(['avif', 'webp', 'jpg'] as const).map(source)}${shown}</picture>`;
}

/** An address for those who are not on the page. */
export const absolute = (url: string, origin: string) => new URL(url, origin).href;
