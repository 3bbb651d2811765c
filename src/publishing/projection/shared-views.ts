import type { MediaContent } from '../../catalog/content/media.js';
import type { LocalizedText } from '../../platform/locale/locale.js';
import type { ImageView, MoneyView, TermView } from '../../published/card.view.js';
import type { Localizer } from './localizer.js';
import type { SharedName } from './taxonomy.js';

export function namedView({ name, slug }: SharedName, localizer: Localizer, field: string): TermView {
  return { slug: slug[localizer.locale] ?? '', name: localizer.text(name, field) };
}

/** A style, colour or room: its code is its slug. Null where the code does not exist (any more). */
export function codeView(
  code: string | undefined,
  names: Map<string, LocalizedText>,
  localizer: Localizer,
  field: string,
): TermView | null {
  const name = code === undefined ? undefined : names.get(code);
  return code === undefined || name === undefined ? null : { slug: code, name: localizer.text(name, field) };
}

export function imageView(media: MediaContent, localizer: Localizer, field: string): ImageView {
  const { url, alt, width, height, role } = media;
  return { url, alt: localizer.text(alt, `${field}.alt`), width, height, role };
}

/** Prices as money, sorted by currency so that equal prices give equal bytes. */
export function moneyViews(prices: Record<string, number>): MoneyView[] {
  const sorted = Object.entries(prices).sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([currency, amount]) => ({ amount, currency }));
}

/** The price to show where there is room for one. */
export function mainPrice(prices: Record<string, number>): MoneyView | null {
  const views = moneyViews(prices);
  return views.find(({ currency }) => currency === 'CNY') ?? views[0] ?? null;
}
