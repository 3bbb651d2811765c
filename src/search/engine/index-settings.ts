import { createHash } from 'node:crypto';
import type { Settings } from 'meilisearch';
import { STOP_WORDS } from '../../platform/language/stop-words.js';
import { PLAIN } from '../documents/indexed-forms.js';

/** How the index finds, filters and sorts. Attributes are searched in this order of weight. */
export const INDEX_SETTINGS: Settings = {
  searchableAttributes: [...PLAIN, 'pinyin', 'pinyinFolded', 'initials', 'characters', 'notesPinyin'],
  filterableAttributes: [
    ...[
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
  ],
  sortableAttributes: ['publishedAt', 'sortKey', 'prices'],
  // An asked order is obeyed; without one, `sort` does nothing.
  rankingRules: ['sort', 'words', 'typo', 'attribute', 'proximity', 'exactness'],
  stopWords: STOP_WORDS,
  typoTolerance: {
    disableOnAttributes: ['skuWords', 'pinyin', 'pinyinFolded', 'initials', 'characters', 'notesPinyin'],
  },
  pagination: { maxTotalHits: 100_000 },
  faceting: { maxValuesPerFacet: 300 },
};

/**
 * What tells indexes of one kind from those of another: made under other settings, an index could not be searched by
 * this version, and its documents are not ours to write. Eight hexadecimal digits.
 */
export function fingerprintOf(catalogue: string): string {
  const kind = JSON.stringify([catalogue, INDEX_SETTINGS]);
  return createHash('sha256').update(kind).digest('hex').slice(0, 8);
}
