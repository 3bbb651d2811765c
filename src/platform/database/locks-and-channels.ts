/** Keys of all advisory locks of Postgres: two uses of one key would wait for each other. */
export const LOCKS = {
  migrations: '7301000',
  taxonomy: '7301001',
  projector: '7301002',
  searchIndexes: '7301004',
  scheduler: '7301010',
  completeness: '7301011',
  jobs: '7301012',
  webhooks: '7301013',
  entryTexts: '7301014',
} as const;

/**
 * The lock of the worker that updates an index: one per version of the index settings.
 * @param fingerprint eight hexadecimal digits
 */
export const indexLock = (fingerprint: string) =>
  ((7_301_003n << 32n) + BigInt(`0x${fingerprint}`)).toString();

/** All NOTIFY channels; triggers in the migrations use these names as well. */
export const CHANNELS = {
  published: 'published',
  dirtyPages: 'catalog_dirty',
  dirtyDocuments: 'search_dirty',
  schedules: 'catalog_schedules',
  completeness: 'completeness_rules',
  jobs: 'catalog_jobs',
  events: 'catalog_events',
  entryTexts: 'entry_texts',
} as const;
