import type { SearchDocument } from '../indexing/search-document.js';

/** Injection token of the {@link SearchEngine}. */
export const SEARCH_ENGINE = Symbol('search engine');

export interface EngineQuery {
  q: string;
  /** Attributes to look in; all where there are none. */
  on?: readonly string[];
  /** Whether every word has to occur, or the rarer ones first. */
  words?: 'all' | 'frequency';
  /** Meilisearch filter expressions, all of which must hold. */
  filter: string[];
  sort?: string[];
  facets?: string[];
  highlight?: string[];
  /** From 1. */
  page: number;
  hitsPerPage: number;
}

interface EngineHit {
  id: string;
  /** The revision that was indexed. */
  revision: number;
  /** Attribute → its text with the match between {@link MARK_START} and {@link MARK_END}. */
  formatted: Record<string, string>;
}

export interface EngineAnswer {
  hits: EngineHit[];
  total: number;
  facets: Record<string, Record<string, number>>;
}

/** Characters for private use, which no text of ours holds: markup of the text itself stays visible, and harmless. */
export const MARK_START = '\uE000';
export const MARK_END = '\uE001';

/** The search index as this service needs it: a copy that can be thrown away. */
export interface SearchEngine {
  /** Whether there is an engine at all. */
  readonly present: boolean;
  /**
   * Makes the index and its settings what they should be. Where there is no index, `fill` is done first: whatever
   * interrupts the making, what has to go in is noted before the index exists, empty.
   */
  prepare(fill: () => Promise<void>): Promise<void>;
  /** Whether the index is there; an engine that lost its data would make a bare one of its own at the next document. */
  exists(): Promise<boolean>;
  /** Puts documents in and takes others out; resolved when the engine has done so, not when it has noted it. */
  apply(put: SearchDocument[], remove: string[]): Promise<void>;
  /** @throws when the engine does not answer in time */
  search(query: EngineQuery): Promise<EngineAnswer>;
  close(): Promise<void>;
}
