import type { SearchEngine } from './search-engine.js';

const reject = () => Promise.reject(new Error('no search engine is configured'));

/** The engine where none is configured; Postgres runs every search. */
export const NO_ENGINE: SearchEngine = {
  present: false,
  create: reject,
  condition: () => Promise.resolve('missing'),
  drop: reject,
  apply: reject,
  documents: reject,
  keys: reject,
  search: reject,
  probe: reject,
  close: () => Promise.resolve(),
};
