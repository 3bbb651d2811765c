/** Files whose mutants the specs beside them have to notice, without any server. */
export interface Area {
  name: string;
  files: string[];
  specs: string[];
}

export const AREAS: Area[] = [
  {
    name: 'catalog',
    files: [
      'catalog/fields/gtin.ts',
      'catalog/fields/prices.ts',
      'catalog/romanise.ts',
      'catalog/product-links.ts',
    ],
    specs: ['catalog/content'],
  },
  {
    name: 'publishing',
    files: [
      'publishing/projection/sale-prices.ts',
      'publishing/projection/variants.ts',
      'publishing/projection/project-search.ts',
    ],
    specs: ['publishing/projection'],
  },
  {
    name: 'search/querying',
    files: ['search/querying/pins.ts', 'search/querying/search-rules.ts', 'search/results/mark-matches.ts'],
    specs: ['search/placement', 'search/marking'],
  },
  {
    name: 'merchandising',
    files: ['merchandising/tabular/cells.ts', 'merchandising/entries/merge-patch.ts'],
    specs: ['merchandising/cells', 'merchandising/merge-patch'],
  },
  {
    name: 'storefront',
    files: ['storefront/feeds/google-feed.ts', 'storefront/feeds/page-urls.ts', 'storefront/feeds/xml.ts'],
    specs: ['storefront/google-feed'],
  },
  {
    name: 'platform',
    files: [
      'platform/http/json-size.ts',
      'platform/validation/cursor.ts',
      'platform/validation/iso-date-time.ts',
      'platform/http/entity-tag.ts',
    ],
    specs: ['platform/parsing'],
  },
];
