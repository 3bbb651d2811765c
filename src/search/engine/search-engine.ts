import type { SearchDocument } from '../documents/search-document.js';

/** Injection token of the {@link SearchEngine}. */
export const SEARCH_ENGINE = Symbol('search engine');

/** One query of a federated search. */
export interface FederatedQuery {
  q: string;
  /** Attributes to look in. */
  on: readonly string[];
  /** Whether every word has to occur; else the last ones may be missing, or the most frequent. */
  words: 'all' | 'last' | 'frequency';
  /** How much its hits count beside those of other queries; 1 is full. */
  weight: number;
  /** Filter expressions for this query alone. */
  filter?: string[];
}

export interface EngineQuery {
  /** Their hits are one result, each hit once with its best score. */
  queries: FederatedQuery[];
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
  /** Attributes that match; empty unless {@link EngineQuery.explain} is set. */
  matched: string[];
  /** Position of the query with the best score. */
  queryPosition: number;
}

export interface EngineResult {
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
   * Adds and removes documents, after all changes before. Resolves when the engine has accepted the task, with a promise
   * for its end: several accepted tasks are done as one batch.
   * @throws DocumentsRefused for what is wrong with the documents, other errors for what is wrong with the engine; both
   * at either time
   */
  apply(uid: string, put: SearchDocument[], remove: string[]): Promise<() => Promise<void>>;
  /** The documents under these keys, as the engine holds them. */
  documents(uid: string, keys: string[]): Promise<SearchDocument[]>;
  /** Every key in the index. */
  keys(uid: string): Promise<string[]>;
  /** @throws when the engine does not answer in time */
  search(uid: string, query: EngineQuery): Promise<EngineResult>;
  /** @throws when the engine does not answer in time */
  probe(): Promise<void>;
  close(): Promise<void>;
}
