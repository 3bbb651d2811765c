import { measureWords } from '../../furniture/measure-words.js';
import type { Locale } from '../../platform/locale/locale.js';
import { type IndexedForms, indexedForms } from './indexed-forms.js';
import { htmlText } from '../../platform/text/html-text.js';
import type { ArticlePageView } from '../../published/article-page.view.js';
import type { ProductPageView } from '../../published/product-page.view.js';

/** The texts of an entry as they are shown, and highlighted. */
export interface DocumentTexts {
  name: string;
  /** The name in the other languages. */
  otherName: string[];
  sku: string[];
  category: string[];
  materials: string[];
  style: string[];
  color: string[];
  /** Brand and designer. */
  brand: string[];
  /** Lengths by what they are of: 座高 40cm. */
  measures: string[];
  tagline: string;
  tags: string[];
  designNotes: string[];
  description: string;
  body: string;
}

/** One published entry in one locale, as the engine knows it. Every attribute is always there: it must be, to be searched. */
export interface SearchDocument extends DocumentTexts, IndexedForms {
  /** `<id>_<locale>` */
  key: string;
  id: string;
  locale: Locale;
  type: 'product' | 'article';
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

/** A published row, as far as the index shows it. */
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

/** The document of a published row. Pure: an index made anew equals one that was kept. */
export function toDocument(row: IndexedRow): SearchDocument {
  const { page, otherNames, publishedAt, ...columns } = row;
  const document = {
    ...EMPTY,
    ...columns,
    key: documentKey(row.id, row.locale),
    otherName: otherNames.filter((other) => other !== row.name),
    publishedAt: publishedAt.getTime(),
    ...(row.type === 'product' ? ofProduct(page as ProductPageView) : ofArticle(page as ArticlePageView)),
  };
  return { ...document, ...indexedForms(document, row.type) };
}

function ofProduct(page: ProductPageView): Partial<SearchDocument> {
  const categories = page.categories.flatMap((category) => [
    category.name,
    ...category.ancestors.map((each) => each.name),
  ]);
  const prices = page.variants.flatMap((variant) => variant.prices);
  return {
    sku: page.variants.map(({ sku }) => sku),
    category: [...new Set(categories)],
    materials: [...new Set(page.materials.map(({ material }) => material.name))],
    style: page.style ? [page.style.name] : [],
    color: [page.color?.name, page.colorName].filter((color) => typeof color === 'string'),
    brand: [page.record.brand, page.record.designer].filter((name) => name !== null),
    measures: measureWords(page.dimensions ?? {}),
    tagline: page.tagline ?? '',
    designNotes: page.designNotes.flatMap(({ aspect, text }) => [aspect, text]),
    description: page.description ?? '',
    styleCode: page.style?.slug ?? null,
    colorCode: page.color?.slug ?? null,
    roomCodes: page.rooms.map(({ slug }) => slug),
    prices: Object.fromEntries(
      prices.sort((a, b) => b.amount - a.amount).map(({ currency, amount }) => [currency, amount]),
    ),
  };
}

function ofArticle(page: ArticlePageView): Partial<SearchDocument> {
  return { tagline: page.summary ?? '', tags: page.tags, body: htmlText(page.body.html) };
}

const EMPTY = {
  ...{
    sku: [],
    category: [],
    materials: [],
    style: [],
    color: [],
    brand: [],
    measures: [],
    tags: [],
    designNotes: [],
    roomCodes: [],
  },
  ...{ tagline: '', description: '', body: '', styleCode: null, colorCode: null, prices: {} },
};
