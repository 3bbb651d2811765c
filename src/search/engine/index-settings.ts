import { createHash } from 'node:crypto';
import type { Settings } from 'meilisearch';
import { STOP_WORDS } from '../../platform/language/stop-words.js';
import { labelFields } from '../../published/searchable-texts.js';
import { PLAIN, WORD_ATTRIBUTES } from '../documents/indexed-forms.js';

/** How the index searches, filters and sorts. The order of searchable attributes is their rank. */
export const INDEX_SETTINGS: Settings = {
  searchableAttributes: [...PLAIN, 'pinyin', 'pinyinFolded', 'initials', 'characters', 'notesPinyin'],
  filterableAttributes: [
    'locale',
    'type',
    'id',
    'categoryIds',
    'materialIds',
    'styleCode',
    'colorCode',
    'roomCodes',
    'inStock',
    'prices',
  ],
  sortableAttributes: ['publishedAt', 'sortKey', 'prices'],
  // A requested sort order comes first; without one, `sort` does nothing.
  rankingRules: ['sort', 'words', 'typo', 'attribute', 'proximity', 'exactness'],
  stopWords: STOP_WORDS,
  typoTolerance: {
    disableOnAttributes: ['skuWords', 'pinyin', 'pinyinFolded', 'initials', 'characters', 'notesPinyin'],
  },
  pagination: { maxTotalHits: 100_000 },
  faceting: { maxValuesPerFacet: 300 },
};

/**
 * Identifies the indexes that this release can search and write: those with the same settings and searchable fields.
 * After a change of either, a new index is built beside that of the former release. Eight hexadecimal digits.
 */
export function fingerprintOf(catalogue: string): string {
  const fields = [WORD_ATTRIBUTES, labelFields('product'), labelFields('article')];
  const identity = JSON.stringify([catalogue, INDEX_SETTINGS, fields]);
  return createHash('sha256').update(identity).digest('hex').slice(0, 8);
}
