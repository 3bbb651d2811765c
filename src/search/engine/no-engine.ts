import type { SearchEngine } from './search-engine.js';

const refuse = () => Promise.reject(new Error('there is no search engine'));

/** Stands in where no engine runs; every search goes to Postgres. */
export const NO_ENGINE: SearchEngine = {
  present: false,
  create: refuse,
  condition: () => Promise.resolve('missing'),
  drop: refuse,
  apply: refuse,
  documents: refuse,
  keys: refuse,
  search: refuse,
  probe: refuse,
  close: () => Promise.resolve(),
};
