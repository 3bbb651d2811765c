import {
  SEARCH_FIELDS,
  SEARCH_WEIGHTS,
  type SearchField,
  type SearchableTexts,
  labelFields,
} from '../../published/searchable-texts.js';
import { normalise } from '../../platform/language/normalise.js';
import {
  characters,
  skuWords,
  romanisedSentences,
  romanisedForms,
} from '../../platform/language/romanised-forms.js';

/** Searchable attribute → fields whose normalised texts it contains, the most telling first. */
export const WORD_ATTRIBUTES = {
  nameWords: ['name'],
  skuWords: ['sku'],
  categoryWords: ['category'],
  materialWords: ['material'],
  styleWords: ['style', 'color'],
  tagWords: ['tag'],
  brandWords: ['brand'],
  measureWords: ['measure'],
  roomWords: ['room'],
  optionWords: ['option'],
  otherWords: ['otherName'],
  longWords: SEARCH_FIELDS.filter((field) => SEARCH_WEIGHTS[field] === 'D'),
} as const satisfies Record<string, readonly SearchField[]>;

type WordAttribute = keyof typeof WORD_ATTRIBUTES;

/** The searchable attributes of a document: its texts as {@link normalise} leaves them, and how else they may be typed. */
export interface IndexedForms extends Record<WordAttribute, string[]> {
  pinyin: string[];
  pinyinFolded: string[];
  initials: string[];
  characters: string[];
  notesPinyin: string[];
}

/** Texts as they are written, the most telling first. */
export const PLAIN = Object.keys(WORD_ATTRIBUTES) as WordAttribute[];

/** What an entry is, not what it mentions. */
export const LABELS = PLAIN.filter((attribute) => attribute !== 'longWords' && attribute !== 'otherWords');

export function indexedForms(texts: SearchableTexts, type: 'product' | 'article'): IndexedForms {
  const words = Object.fromEntries(
    PLAIN.map((attribute) => [
      attribute,
      WORD_ATTRIBUTES[attribute].flatMap((field) => texts[field].map(normalise)),
    ]),
  ) as Record<WordAttribute, string[]>;
  const labels = labelFields(type).flatMap((field) => texts[field]);
  return {
    ...words,
    skuWords: skuWords(texts.sku),
    ...romanisedForms(labels),
    characters: characters(labels),
    notesPinyin: romanisedSentences([...texts.designNotes, ...texts.partNotes, ...texts.tagline]),
  };
}
