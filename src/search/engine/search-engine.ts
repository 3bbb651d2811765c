import type { IndexedForms } from '../documents/indexed-forms.js';
import type { SearchDocument } from '../documents/search-document.js';

/** Injection token of the {@link SearchEngine}. */
export const SEARCH_ENGINE = Symbol('search engine');

/** One query of a federated search. */
export interface EngineQuery {
  q: string;
  /** Attributes to search in. */
  on: readonly (keyof IndexedForms)[];
  /** Whether every word has to occur; otherwise the last ones may be missing, or the most frequent. */
  words: 'all' | 'last' | 'frequency';
  /** How much its hits count beside those of the other queries; 1 is full. */
  weight: number;
  /** Filter expressions for this query alone. */
  filter?: string[];
}

/** Queries whose hits are merged: each document once, with its best score. */
export interface EngineRequest {
  queries: EngineQuery[];
  /** Meilisearch filter expressions, all of which must hold. */
  filter: string[];
  sort?: string[];
  facets?: string[];
  highlight?: string[];
  /** Whether hits name the attributes that match. */
  explain?: boolean;
  offset: number;
  limit: number;
}

interface EngineHit {
  id: string;
  /** The revision that was indexed. */
  revision: number;
  /** Attribute → its text with the match between {@link MARK_START} and {@link MARK_END}. */
  formatted: Record<string, string | string[]>;
  /** Attributes that match, where the request asks to explain. */
  matchedAttributes: string[];
  /** Position of the query with the best score. */
  queryIndex: number;
}

export interface EngineResponse {
  hits: EngineHit[];
  total: number;
  facets: Record<string, Record<string, number>>;
}

/** Private-use characters, which no content contains, so that markup in the text itself is escaped and not interpreted. */
export const MARK_START = '\uE000';
export const MARK_END = '\uE001';

/** The engine refuses these documents for what they contain; retrying them unchanged does not help. */
export class DocumentsRefused extends Error {
  override name = 'DocumentsRefused';
}

/** Whether an index can be used; a missing or damaged one is rebuilt from the published rows. */
export type IndexCondition = 'usable' | 'missing' | 'damaged';

/** The port to the search engine. Its indexes are copies, which can be dropped and rebuilt at any time. */
export interface SearchEngine {
  /** Whether an engine is configured. */
  readonly present: boolean;
  /** Creates an empty index with our settings, unless it exists. */
  create(uid: string): Promise<void>;
  condition(uid: string): Promise<IndexCondition>;
  drop(uid: string): Promise<void>;
  /**
   * Writes some documents and deletes others, in the order of the calls. Resolves when the engine has enqueued the tasks,
   * with a function that waits until they have succeeded: the engine processes enqueued tasks in batches.
   * @throws DocumentsRefused when the documents are at fault, other errors when the engine is; both at either time
   */
  apply(uid: string, put: SearchDocument[], remove: string[]): Promise<() => Promise<void>>;
  /** The stored documents with these keys. */
  documents(uid: string, keys: string[]): Promise<SearchDocument[]>;
  /** Every key in the index. */
  keys(uid: string): Promise<string[]>;
  /** @throws when the engine does not respond in time */
  search(uid: string, request: EngineRequest): Promise<EngineResponse>;
  /** @throws when the engine does not respond in time */
  probe(): Promise<void>;
  close(): Promise<void>;
}
