import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Settings } from '../platform/config/settings.js';
import { CacheInvalidation, type PublishedChange } from '../platform/database/cache-invalidation.js';

/** Headers that many responses share: names and values in turn, as Node writes them. */
export interface ResponseHeaders {
  all: string[];
  /** Those that go with a 304. */
  notModified: string[];
}

export interface CachedResponse {
  etag: string;
  headers: ResponseHeaders;
  body: Buffer;
  /** Entries that the body shows, or would if they were public; null where any change may change it. */
  entryIds: string[] | null;
}

/** Bytes of a response beside its body and key: its tag, and its places in the maps; and for each entry that it shows. */
const OVERHEAD = 700;
const OVERHEAD_PER_ENTRY = 100;

/** Most keys whose first miss is recorded. */
const RECENT_MISSES = 4_096;

/** Share of the memory from which on only keys that were missed before are stored. */
const NEARLY_FULL = 0.95;

/** Responses as bytes, deleted when Postgres notifies of a change, and served only while its notifications arrive. */
@Injectable()
export class ResponseStore {
  private readonly responses: LRUCache<string, CachedResponse>;
  private readonly recentMisses = new LRUCache<string, true>({ max: RECENT_MISSES });
  private readonly keysByEntry = new Map<string, Set<string>>();
  /** Keys of the responses that any change may change. */
  private readonly listKeys = new Set<string>();

  constructor(
    private readonly invalidation: CacheInvalidation,
    { environment }: Settings,
  ) {
    this.responses = new LRUCache({
      maxSize: environment.RESPONSE_CACHE_MB * 1024 * 1024 || 1,
      sizeCalculation: ({ body, entryIds }, key) =>
        body.length + 2 * key.length + OVERHEAD + OVERHEAD_PER_ENTRY * (entryIds?.length ?? 0),
      dispose: (response, key) => this.unindex(response, key),
    });
    invalidation.onChange((change) => this.invalidate(change));
  }

  get isReliable(): boolean {
    return this.invalidation.isReliable;
  }

  /** The version under which a response that is read from now on may be stored; undefined where it may not. */
  get version(): number | undefined {
    return this.isReliable ? this.invalidation.stableVersion : undefined;
  }

  has(key: string): boolean {
    return this.responses.has(key);
  }

  get(key: string): CachedResponse | undefined {
    return this.responses.get(key);
  }

  /**
   * Stores a response, unless something has changed since it was read. Where memory is nearly full, its key has to have
   * been missed before: most pages of a large catalogue are requested once, and would evict the popular ones.
   * @param version as it was before the response was read
   * @param isAwaited whether other requests wait for it
   */
  set(key: string, response: CachedResponse, version: number, isAwaited: boolean) {
    if (version !== this.invalidation.version) return;
    const isWorthStoring = isAwaited || this.hasRoom || this.recentMisses.has(key);
    if (!isWorthStoring) return void this.recentMisses.set(key, true);
    this.responses.set(key, { ...response, body: withOwnMemory(response.body) });
    if (response.entryIds === null) this.listKeys.add(key);
    for (const id of response.entryIds ?? []) {
      const keys = this.keysByEntry.get(id);
      if (keys) keys.add(key);
      else this.keysByEntry.set(id, new Set([key]));
    }
  }

  private get hasRoom(): boolean {
    return this.responses.calculatedSize < NEARLY_FULL * this.responses.maxSize;
  }

  private unindex({ entryIds }: CachedResponse, key: string) {
    if (entryIds === null) this.listKeys.delete(key);
    for (const id of entryIds ?? []) {
      const keys = this.keysByEntry.get(id);
      keys?.delete(key);
      if (keys?.size === 0) this.keysByEntry.delete(id);
    }
  }

  private invalidate(change: PublishedChange) {
    if (change.type === 'unknown') return this.responses.clear();
    const ids = change.type === 'entries' ? change.ids : [];
    const keys = ids.flatMap((id) => [...(this.keysByEntry.get(id) ?? [])]);
    for (const key of [...keys, ...this.listKeys]) this.responses.delete(key);
  }
}

/** A copy, where the bytes are part of a larger buffer, which would stay in memory as a whole. */
function withOwnMemory(bytes: Buffer): Buffer {
  if (bytes.buffer.byteLength === bytes.length) return bytes;
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}
