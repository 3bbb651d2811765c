/** Which rooms may import which: docs/decisions/0001-one-way-data-flow.md. */
const rooms = [
  'catalog',
  'merchandising',
  'publishing',
  'published',
  'storefront',
  'search',
  'preview',
  'website',
  'response-cache',
  'furniture',
  'platform',
];

const allowed = {
  catalog: ['furniture', 'platform'],
  merchandising: ['publishing', 'catalog', 'furniture', 'platform'],
  publishing: ['catalog', 'published', 'furniture', 'platform'],
  published: ['furniture', 'platform'],
  storefront: ['published', 'response-cache', 'furniture', 'platform'],
  search: ['published', 'furniture', 'platform'],
  preview: [
    'merchandising',
    'publishing',
    'storefront',
    'website',
    'published',
    'catalog',
    'furniture',
    'platform',
  ],
  website: ['storefront', 'search', 'published', 'response-cache', 'furniture', 'platform'],
  'response-cache': ['platform'],
  furniture: [],
  platform: [],
};

module.exports = {
  forbidden: [
    ...rooms.map((room) => ({
      name: `${room}-stays-in-its-place`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: [room, ...allowed[room]].map((each) => `^src/${each}/`) },
    })),
    {
      // Of Nest it may import @nestjs/swagger alone, whose decorators describe fields.
      name: 'catalog-knows-no-http',
      severity: 'error',
      from: { path: '^src/catalog/' },
      to: { path: '^src/platform/http/|node_modules/(@nestjs/(?!swagger/)|fastify/|undici/)' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-circles-between-folders',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js'], conditionNames: ['import', 'node', 'default'] },
  },
};
