import { memoize } from '../../platform/language/memoize.js';
import { minorDigits } from '../../platform/locale/minor-units.js';
import type { ArticleCardView, MoneyView, ProductCardView } from '../../published/card.view.js';
import { pathOf } from '../html/addresses.js';
import { type Html, html } from '../html/html.js';
import type { RenderContext } from '../html/page.js';
import { responsiveImage } from '../html/responsive-image.js';

/** `sizes` of an image in a grid. */
const GRID_SIZES = '(max-width: 46rem) 45vw, 17rem';

/** Memoized, because creating a number format is slow. */
const moneyFormat = memoize((key) => {
  const [locale, currency, digits] = key.split(' ');
  const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  const decimals = { minimumFractionDigits: Number(digits), maximumFractionDigits: Number(digits) };
  return new Intl.NumberFormat(locale, { ...style, ...decimals });
});
const dateFormat = memoize(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Asia/Shanghai' }),
);

/** Formats an amount for the reader's locale, without decimals where these are zeros. */
export function money({ amount, currency }: MoneyView, { locale }: RenderContext): string {
  const digits = minorDigits(currency);
  const shownDigits = amount % 10 ** digits === 0 ? 0 : digits;
  return moneyFormat(`${locale} ${currency} ${shownDigits}`).format(amount / 10 ** digits);
}

export const dateOf = (iso: string, { locale }: RenderContext) =>
  html`<time datetime="${iso}">${dateFormat(locale).format(new Date(iso))}</time>`;

function priceOf({ price, regularPrice, skus }: ProductCardView, context: RenderContext): Html | null {
  if (!price) return null;
  const current = money(price, context);
  const regular = regularPrice && html`<s>${money(regularPrice, context)}</s> `;
  return html`<p class="price">${regular}${skus.length > 1 ? context.messages.from(current) : current}</p>`;
}

/**
 * A product in a list.
 * @param name HTML with marked matches, in search results
 */
export function productCard(
  card: ProductCardView,
  context: RenderContext,
  name: Html | string = card.name,
): Html {
  const { messages } = context;
  const isNotInStock = card.availability !== 'in_stock';
  return html`<article class="card">
    <a href="${pathOf('product', card.slug, context.locale)}">
      <div class="picture">${responsiveImage(card.image, card.name, card.category?.name, GRID_SIZES)}</div>
      <h3>${name}</h3>
      ${card.tagline && html`<p class="tagline">${card.tagline}</p>`} ${priceOf(card, context)}
      ${isNotInStock && html`<p class="availability">${messages.availability[card.availability]}</p>`}
    </a>
  </article>`;
}

/** An article in a list. */
export function articleCard(
  card: ArticleCardView,
  context: RenderContext,
  name: Html | string = card.name,
): Html {
  return html`<article class="note">
    <a href="${pathOf('article', card.slug, context.locale)}">
      <p class="kind">
        ${context.messages.articleKinds[card.kind] ?? card.kind} · ${dateOf(card.publishedAt, context)}
      </p>
      <h3>${name}</h3>
      ${card.summary && html`<p>${card.summary}</p>`}
    </a>
  </article>`;
}

export const grid = (cards: Html[]) => html`<div class="grid">${cards}</div>`;
