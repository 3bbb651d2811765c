import type { Settings } from 'meilisearch';

/** How the index finds, filters and sorts. Attributes are searched in this order of weight. */
export const INDEX_SETTINGS: Settings = {
  searchableAttributes: [
    ...['name', 'sku', 'category', 'materials', 'style', 'color', 'tagline', 'tags'],
    ...['otherName', 'designNotes', 'description', 'body'],
  ],
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
  pagination: { maxTotalHits: 100_000 },
  faceting: { maxValuesPerFacet: 300 },
};
