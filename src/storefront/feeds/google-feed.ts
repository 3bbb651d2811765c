import type { AvailabilityStatus } from '../../furniture/values.js';
import type { ReadDatabase, Statement } from '../../platform/database/read-database.js';
import type { Locale } from '../../platform/locale/locale.js';
import { inMajorUnits } from '../../platform/locale/minor-units.js';
import type { MoneyView } from '../../published/card.view.js';
import type { ProductPageView, VariantView } from '../../published/product-page.view.js';
import { pageUrl } from './page-urls.js';
import { XML_HEAD, element, xmlText } from './xml.js';

/** The stored part of a page; the feed needs no related products and articles. */
type Page = Omit<ProductPageView, 'related' | 'articles'>;

/**
 * https://support.google.com/merchants/answer/6324448: products made to order are in stock and are shipped after their
 * handling time.
 */
const AVAILABILITY: Record<AvailabilityStatus, string> = {
  in_stock: 'in_stock',
  made_to_order: 'in_stock',
  preorder: 'preorder',
  out_of_stock: 'out_of_stock',
};

/** Limits of Google: https://support.google.com/merchants/answer/7052112. */
const [MAX_TITLE, MAX_DESCRIPTION, MAX_IMAGES] = [150, 5_000, 10];

interface FeedOptions {
  locale: Locale;
  currency: string;
  /** `PAGE_URL`: template of the addresses of pages. */
  urlTemplate: string;
}

/** RSS 2.0 with an item for each variant that is published in a locale and has a price in a currency. */
export async function* googleFeed(database: ReadDatabase, options: FeedOptions): AsyncGenerator<string> {
  yield `${XML_HEAD}<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>`;
  yield `<title>${xmlText(`Products, ${options.locale}`)}</title><link>${xmlText(new URL(options.urlTemplate).origin)}</link>`;
  yield '<description>Everything that can be bought</description>\n';
  for await (const page of productPages(database, options.locale))
    yield page.variants.map((variant) => itemOf(page, variant, options)).join('');
  yield '</channel></rss>\n';
}

async function* productPages(database: ReadDatabase, locale: Locale): AsyncGenerator<Page> {
  for (let last: string | null = null; ;) {
    const rows: { id: string; page: string }[] = await database.rows(PAGES, [locale, last]);
    const [end] = rows.slice(-1);
    if (!end) return;
    for (const { page } of rows) yield JSON.parse(page) as Page;
    last = end.id;
  }
}

const PAGES: Statement = {
  name: 'feed-products',
  text: `
    SELECT id, page FROM published.products
    WHERE locale = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT 100`,
};

function itemOf(page: Page, variant: VariantView, { locale, currency, urlTemplate }: FeedOptions): string {
  const inCurrency = (prices: MoneyView[] | null) => prices?.find((each) => each.currency === currency);
  const currentPrice = inCurrency(variant.prices);
  if (!currentPrice) return '';
  const regular = inCurrency(variant.regularPrices);
  const isReduced = regular !== undefined && regular.amount > currentPrice.amount;
  const { brand } = page.record;
  const [category] = page.categories;
  const title = [page.name, ...variant.options.map(({ value }) => value)].join(' ');
  const [image, ...others] = page.media.map(({ url }) => new URL(url, urlTemplate).href);
  return [
    '<item>',
    element('g:id', variant.sku),
    element('g:item_group_id', page.variants.length > 1 ? page.id : null),
    element('g:title', title.slice(0, MAX_TITLE)),
    element('g:description', (page.description ?? page.tagline ?? title).slice(0, MAX_DESCRIPTION)),
    element('g:link', pageUrl(urlTemplate, 'product', locale, page.slug)),
    element('g:image_link', image),
    ...others.slice(0, MAX_IMAGES).map((url) => element('g:additional_image_link', url)),
    element('g:availability', AVAILABILITY[variant.availability]),
    element('g:max_handling_time', handlingDays(page, variant)),
    element('g:price', price(isReduced ? regular : currentPrice)),
    element('g:sale_price', isReduced ? price(currentPrice) : null),
    element('g:condition', 'new'),
    element('g:brand', brand),
    element('g:gtin', variant.gtin),
    element('g:identifier_exists', variant.gtin === null && !brand ? 'no' : null),
    element(
      'g:product_type',
      category && [...category.ancestors, category].map(({ name }) => name).join(' > '),
    ),
    element(
      'g:material',
      [...new Set(page.materials.map(({ material }) => material.name))].slice(0, 3).join('/'),
    ),
    element('g:color', page.colorName ?? page.color?.name),
    ...measures(page),
    '</item>\n',
  ].join('');
}

const price = ({ amount, currency }: MoneyView) => `${inMajorUnits(amount, currency)} ${currency}`;

function handlingDays({ record }: Page, { availability }: VariantView) {
  const days = record.leadTime?.maxDays;
  return availability === 'made_to_order' && days !== undefined ? String(days) : null;
}

/** In centimetres and kilograms, the metric units that Google accepts. */
function measures({ dimensions, record: { weight } }: Page): string[] {
  const length = (name: string, millimetres: number | undefined) =>
    element(`g:product_${name}`, millimetres ? `${millimetres / 10} cm` : null);
  return [
    length('width', dimensions?.width),
    length('length', dimensions?.depth),
    length('height', dimensions?.height),
    element('g:product_weight', weight ? `${weight / 1_000} kg` : null),
  ];
}
