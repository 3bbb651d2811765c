import { createHash } from 'node:crypto';
import type { Settings } from 'meilisearch';
import { STOP_WORDS } from '../language/stop-words.js';
import { PLAIN } from '../indexing/search-words.js';

/** How the index finds, filters and sorts. Attributes are searched in this order of weight. */
export const INDEX_SETTINGS: Settings = {
  searchableAttributes: [...PLAIN, 'pinyin', 'pinyinFolded', 'initials', 'characters'],
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
  rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness'],
  stopWords: STOP_WORDS,
  typoTolerance: { disableOnAttributes: ['skuWords', 'pinyin', 'pinyinFolded', 'initials', 'characters'] },
  pagination: { maxTotalHits: 100_000 },
  faceting: { maxValuesPerFacet: 300 },
};

/**
 * The index of a catalogue under these settings. Other settings are another index, which starts empty and is filled
 * from what is published; an index made for other attributes could not be searched.
 */
export function indexNameFor(catalogue: string): string {
  const settings = createHash('sha256').update(JSON.stringify(INDEX_SETTINGS)).digest('hex');
  return `${catalogue}-${settings.slice(0, 8)}`;
}
