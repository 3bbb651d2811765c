import type { Locale } from '../../platform/locale/locale.js';
import { type IndexedForms, indexedForms } from './indexed-forms.js';
import type { ArticlePageView } from '../../published/article-page.view.js';
import type { ProductPageView } from '../../published/product-page.view.js';
import { articleTexts, productTexts } from '../../published/searchable-texts.js';

/** Texts of which a search result may show a passage, the most telling first. */
export const PASSAGES = ['designNotes', 'description', 'tagline', 'body'] as const;

type Passage = (typeof PASSAGES)[number];

/** One published entry in one locale, as the engine stores it. Every document has every attribute: Meilisearch refuses to search one that none has. */
export interface SearchDocument extends IndexedForms, Record<Passage, string[]> {
  /** `<id>_<locale>` */
  key: string;
  id: string;
  locale: Locale;
  type: 'product' | 'article';
  name: string;
  /** The revision it shows. */
  revision: number;
  categoryIds: string[];
  materialIds: string[];
  styleCode: string | null;
  colorCode: string | null;
  roomCodes: string[];
  inStock: boolean | null;
  /** Lowest price in minor units, by currency. */
  prices: Record<string, number>;
  /** Milliseconds since 1970. */
  publishedAt: number;
  sortKey: string;
}

/** The columns of a published row that a document is made from. */
export interface IndexedRow {
  type: 'product' | 'article';
  id: string;
  locale: Locale;
  revision: number;
  name: string;
  otherNames: string[];
  page: ProductPageView | ArticlePageView;
  publishedAt: Date;
  sortKey: string;
  categoryIds: string[];
  materialIds: string[];
  inStock: boolean | null;
}

export const documentKey = (id: string, locale: Locale) => `${id}_${locale}`;

/** The document of a published row. Pure: an index made anew equals one that was maintained. */
export function toDocument(row: IndexedRow): SearchDocument {
  const { page, otherNames, publishedAt, ...columns } = row;
  const texts =
    row.type === 'product'
      ? productTexts(page as ProductPageView, otherNames)
      : articleTexts(page as ArticlePageView, otherNames);
  return {
    ...columns,
    key: documentKey(row.id, row.locale),
    publishedAt: publishedAt.getTime(),
    ...(row.type === 'product' ? filterValues(page as ProductPageView) : NO_FILTER_VALUES),
    designNotes: texts.designNotes,
    description: texts.description,
    tagline: texts.tagline,
    body: texts.body,
    ...indexedForms(texts, row.type),
  };
}

function filterValues(page: ProductPageView): typeof NO_FILTER_VALUES {
  const prices = page.variants.flatMap((variant) => variant.prices);
  return {
    styleCode: page.style?.slug ?? null,
    colorCode: page.color?.slug ?? null,
    roomCodes: page.rooms.map(({ slug }) => slug),
    prices: Object.fromEntries(
      prices.sort((a, b) => b.amount - a.amount).map(({ currency, amount }) => [currency, amount]),
    ),
  };
}

const NO_FILTER_VALUES: Pick<SearchDocument, 'styleCode' | 'colorCode' | 'roomCodes' | 'prices'> = {
  styleCode: null,
  colorCode: null,
  roomCodes: [],
  prices: {},
};
