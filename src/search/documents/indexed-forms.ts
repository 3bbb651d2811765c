import { normalise } from '../../platform/language/normalise.js';
import {
  characters,
  skuWords,
  romanisedSentences,
  romanisedForms,
} from '../../platform/language/romanised-forms.js';
import type { DocumentTexts } from './search-document.js';

/** What of a document is searched: its texts as {@link normalise} leaves them, and how else they may be typed. */
export interface IndexedForms {
  nameWords: string;
  skuWords: string[];
  categoryWords: string[];
  materialWords: string[];
  styleWords: string[];
  brandWords: string[];
  measureWords: string[];
  tagWords: string[];
  otherWords: string[];
  longWords: string[];
  pinyin: string[];
  pinyinFolded: string[];
  initials: string[];
  characters: string[];
  notesPinyin: string[];
}

/** Texts as they are written, the most telling first. */
export const PLAIN = [
  ...(['nameWords', 'skuWords', 'categoryWords', 'materialWords', 'styleWords', 'tagWords'] as const),
  ...(['brandWords', 'measureWords'] as const),
  ...(['otherWords', 'longWords'] as const),
];

export function indexedForms(texts: DocumentTexts, type: 'product' | 'article'): IndexedForms {
  const {
    name,
    sku,
    category,
    materials,
    style,
    color,
    brand,
    measures,
    tags,
    otherName,
    tagline,
    designNotes,
    description,
    body,
  } = texts;
  const labels = [...category, ...materials, ...style, ...color];
  // An article's title is a sentence; its tags say what it is about.
  const short = type === 'product' ? [name, ...labels] : tags;
  return {
    nameWords: normalise(name),
    skuWords: skuWords(sku),
    categoryWords: category.map(normalise),
    materialWords: materials.map(normalise),
    styleWords: [...style, ...color].map(normalise),
    brandWords: brand.map(normalise),
    measureWords: measures.map(normalise),
    tagWords: tags.map(normalise),
    otherWords: otherName.map(normalise),
    longWords: [tagline, ...designNotes, description, body].map(normalise),
    ...romanisedForms(short),
    characters: characters(short),
    notesPinyin: romanisedSentences([...designNotes, tagline]),
  };
}
