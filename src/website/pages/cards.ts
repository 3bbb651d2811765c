import { memoize } from '../../platform/language/memoize.js';
import { minorDigits } from '../../platform/locale/minor-units.js';
import type { ArticleCardView, MoneyView, ProductCardView } from '../../published/card.view.js';
import { pathOf } from '../html/addresses.js';
import { type Html, html } from '../html/html.js';
import type { Reader } from '../html/page.js';
import { picture } from '../html/picture.js';

/** How wide a picture in a list is shown. */
const IN_GRID = '(max-width: 46rem) 45vw, 17rem';

/** Making a format takes long, and there are few. */
const moneyFormat = memoize((key) => {
  const [locale, currency, digits] = key.split(' ');
  const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  const decimals = { minimumFractionDigits: Number(digits), maximumFractionDigits: Number(digits) };
  return new Intl.NumberFormat(locale, { ...style, ...decimals });
});
const dateFormat = memoize(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Asia/Shanghai' }),
);

/** An amount as a reader of the language writes it; without decimals where these are zeros. */
export function money({ amount, currency }: MoneyView, { locale }: Reader): string {
  const digits = minorDigits(currency);
  const shown = amount % 10 ** digits === 0 ? 0 : digits;
  return moneyFormat(`${locale} ${currency} ${shown}`).format(amount / 10 ** digits);
}

export const dateOf = (iso: string, { locale }: Reader) =>
  html`<time datetime="${iso}">${dateFormat(locale).format(new Date(iso))}</time>`;

function priceOf({ price, regularPrice, skus }: ProductCardView, reader: Reader): Html | null {
  if (!price) return null;
  const now = money(price, reader);
  const before = regularPrice && html`<s>${money(regularPrice, reader)}</s> `;
  return html`<p class="price">${before}${skus.length > 1 ? reader.words.from(now) : now}</p>`;
}

/**
 * A product in a list.
 * @param name where its matches are marked: HTML that the search made
 */
export function productCard(card: ProductCardView, reader: Reader, name: Html | string = card.name): Html {
  const { words } = reader;
  const isAway = card.availability !== 'in_stock';
  return html`<article class="card">
    <a href="${pathOf('product', card.slug, reader.locale)}">
      <div class="picture">${picture(card.image, card.name, card.category?.name, IN_GRID)}</div>
      <h3>${name}</h3>
      ${card.tagline && html`<p class="tagline">${card.tagline}</p>`} ${priceOf(card, reader)}
      ${isAway && html`<p class="availability">${words.availability[card.availability]}</p>`}
    </a>
  </article>`;
}

/** An article in a list. */
export function articleCard(card: ArticleCardView, reader: Reader, name: Html | string = card.name): Html {
  return html`<article class="note">
    <a href="${pathOf('article', card.slug, reader.locale)}">
      <p class="kind">${reader.words.kinds[card.kind] ?? card.kind} · ${dateOf(card.publishedAt, reader)}</p>
      <h3>${name}</h3>
      ${card.summary && html`<p>${card.summary}</p>`}
    </a>
  </article>`;
}

export const grid = (cards: Html[]) => html`<div class="grid">${cards}</div>`;
