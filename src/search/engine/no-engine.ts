import type { SearchEngine } from './search-engine.js';

/** Stands in where no engine runs; every search goes to Postgres. */
export const NO_ENGINE: SearchEngine = {
  present: false,
  prepare: () => Promise.resolve(),
  exists: () => Promise.resolve(false),
  apply: () => Promise.resolve(),
  close: () => Promise.resolve(),
  search: () => Promise.reject(new Error('there is no search engine')),
};
