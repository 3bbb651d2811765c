import { measureWords } from '../furniture/measure-words.js';
import { htmlText } from '../platform/text/html-text.js';
import type { ArticlePageView } from './article-page.view.js';
import type { ProductPageView } from './product-page.view.js';

/** Weight of a match: names and SKUs A, labels B, the name in other languages C, prose D. */
export type SearchWeight = 'A' | 'B' | 'C' | 'D';

/**
 * Every field that is searched, by descending weight. Both the engine's documents and the tokens of Postgres are made
 * from these fields, so that both find the same entries.
 */
export const SEARCH_WEIGHTS = {
  name: 'A',
  sku: 'A',
  category: 'B',
  material: 'B',
  style: 'B',
  color: 'B',
  tag: 'B',
  /** Brand, designer and collection. */
  brand: 'B',
  /** Lengths with the name of the dimension: 座高 40cm. */
  measure: 'B',
  room: 'B',
  /** Values of the variants' options. */
  option: 'B',
  otherName: 'C',
  tagline: 'D',
  designNotes: 'D',
  partNotes: 'D',
  description: 'D',
  body: 'D',
} as const satisfies Record<string, SearchWeight>;

export type SearchField = keyof typeof SEARCH_WEIGHTS;

export const SEARCH_FIELDS = Object.keys(SEARCH_WEIGHTS) as SearchField[];

/** Texts as they are displayed, by field. */
export type SearchableTexts = Record<SearchField, string[]>;

const distinct = (texts: (string | null | undefined)[]) => [
  ...new Set(texts.filter((text) => typeof text === 'string' && text !== '') as string[]),
];

const NONE = Object.fromEntries(SEARCH_FIELDS.map((field) => [field, [] as string[]])) as SearchableTexts;

/** @param otherNames the names in the other locales in which the product is published */
export function productTexts(
  page: Omit<ProductPageView, 'related' | 'articles'>,
  otherNames: string[],
): SearchableTexts {
  const { record, materials, variants } = page;
  return {
    ...NONE,
    name: [page.name],
    sku: variants.map(({ sku }) => sku),
    category: distinct(
      page.categories.flatMap(({ name, ancestors }) => [name, ...ancestors.map((each) => each.name)]),
    ),
    material: distinct(materials.map(({ material }) => material.name)),
    style: distinct([page.style?.name]),
    color: distinct([page.color?.name, page.colorName]),
    brand: distinct([record.brand, record.designer, record.collection]),
    measure: measureWords(page.dimensions ?? {}),
    room: distinct(page.rooms.map(({ name }) => name)),
    option: distinct(variants.flatMap(({ options }) => options.map(({ value }) => value))),
    otherName: distinct(otherNames.filter((name) => name !== page.name)),
    tagline: distinct([page.tagline]),
    designNotes: page.designNotes.flatMap(({ aspect, text }) => [aspect, text]),
    partNotes: distinct(materials.map(({ note }) => note)),
    description: distinct([page.description]),
  };
}

/** @param otherTitles the titles in the other locales in which the article is published */
export function articleTexts(
  page: Omit<ArticlePageView, 'products'>,
  otherTitles: string[],
): SearchableTexts {
  return {
    ...NONE,
    name: [page.title],
    tag: page.tags,
    otherName: distinct(otherTitles.filter((title) => title !== page.title)),
    tagline: distinct([page.summary]),
    body: distinct([htmlText(page.body.html)]),
  };
}

/** Fields of which any part can be searched for, also in pinyin. An article's title is a sentence; its tags are labels. */
export const labelFields = (type: 'product' | 'article'): SearchField[] =>
  type === 'product' ? ['name', 'category', 'material', 'style', 'color', 'room', 'option'] : ['tag'];
