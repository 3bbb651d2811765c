import type { SearchDocument } from '../documents/search-document.js';

/** Injection token of the {@link SearchEngine}. */
export const SEARCH_ENGINE = Symbol('search engine');

/** One way of asking. */
export interface EngineQuestion {
  q: string;
  /** Attributes to look in. */
  on: readonly string[];
  /** Whether every word has to occur; else the last ones may be missing, or the most frequent. */
  words: 'all' | 'last' | 'frequency';
  /** How much its hits count beside those of other questions; 1 is full. */
  weight: number;
  /** Filter expressions for this question alone. */
  filter?: string[];
}

export interface EngineQuery {
  /** What any of these finds is found, once, with its best score. */
  questions: EngineQuestion[];
  /** Meilisearch filter expressions, all of which must hold. */
  filter: string[];
  sort?: string[];
  facets?: string[];
  highlight?: string[];
  /** Whether to say which attributes match. */
  explain?: boolean;
  offset: number;
  limit: number;
}

interface EngineHit {
  id: string;
  /** The revision that was indexed. */
  revision: number;
  /** Attribute → its text with the match between {@link MARK_START} and {@link MARK_END}. */
  formatted: Record<string, string>;
  /** Attributes that match, where that was asked. */
  matched: string[];
  /** Which of the questions found it best. */
  question: number;
}

export interface EngineAnswer {
  hits: EngineHit[];
  total: number;
  facets: Record<string, Record<string, number>>;
}

/** Characters for private use, which no text of ours holds: markup of the text itself stays visible, and harmless. */
export const MARK_START = '\uE000';
export const MARK_END = '\uE001';

/** The engine will not take these documents, now or later; it is not that it is away. */
export class DocumentsRefused extends Error {
  override name = 'DocumentsRefused';
}

/** Whether an index can be used; what is missing or damaged is built anew from what is published. */
export type IndexCondition = 'usable' | 'missing' | 'damaged';

/** Search indexes as this service needs them: copies that can be thrown away. */
export interface SearchEngine {
  /** Whether there is an engine at all. */
  readonly present: boolean;
  /** Makes an index with our settings, empty; one that is there already stays. */
  create(uid: string): Promise<void>;
  condition(uid: string): Promise<IndexCondition>;
  drop(uid: string): Promise<void>;
  /**
   * Has documents put in and others taken out, after all that was asked for before. Resolves when the engine has noted
   * it, with what resolves when it has done it: told of several, it does them in one go.
   * @throws DocumentsRefused for what is wrong with the documents, other errors for what is wrong with the engine; both
   * at either time
   */
  apply(uid: string, put: SearchDocument[], remove: string[]): Promise<() => Promise<void>>;
  /** The documents under these keys, as the engine holds them. */
  documents(uid: string, keys: string[]): Promise<SearchDocument[]>;
  /** Every key in the index. */
  keys(uid: string): Promise<string[]>;
  /** @throws when the engine does not answer in time */
  search(uid: string, query: EngineQuery): Promise<EngineAnswer>;
  /** @throws when the engine does not answer in time */
  probe(): Promise<void>;
  close(): Promise<void>;
}
