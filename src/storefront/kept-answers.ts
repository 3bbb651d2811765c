import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Settings } from '../platform/config/settings.js';
import { type Change, PublishedChanges } from '../platform/database/published-changes.js';

/** Headers that many answers have: names and values in turn, as Node writes them. */
export interface Head {
  whole: string[];
  /** Those of an answer whose body the caller has already. */
  known: string[];
}

/** Ready to be sent. */
export interface Answer {
  etag: string;
  head: Head;
  body: Buffer;
  /** Entries that it shows, or would if they were public; null where any change may change it. */
  shows: string[] | null;
}

/** Bytes of an answer beside its body and key: tag, and its places in the maps; and of each entry that it shows. */
const OVERHEAD = 700;
const OVERHEAD_OF_SHOWN = 100;

/** How many answers that were asked for once are known to have been. */
const ASKED_LATELY = 4_096;

/**
 * Answers of the storefront that were given before, as bytes. They are forgotten when Postgres tells of a change, and
 * given only while it can be heard.
 */
@Injectable()
export class KeptAnswers {
  private readonly kept: LRUCache<string, Answer>;
  private readonly askedLately = new LRUCache<string, true>({ max: ASKED_LATELY });
  /** Keys of the answers that show an entry. */
  private readonly showing = new Map<string, Set<string>>();
  /** Keys of the answers that any change may change. */
  private readonly lists = new Set<string>();

  constructor(
    @Inject(PublishedChanges) private readonly changes: PublishedChanges,
    @Inject(Settings) { environment }: Settings,
  ) {
    this.kept = new LRUCache({
      maxSize: environment.KEPT_ANSWERS_MB * 1024 * 1024 || 1,
      sizeCalculation: ({ body, shows }, key) =>
        body.length + 2 * key.length + OVERHEAD + OVERHEAD_OF_SHOWN * (shows?.length ?? 0),
      dispose: (answer, key) => this.unlist(answer, key),
    });
    changes.onChange((change) => this.forget(change));
  }

  /** Whether they may be given. */
  get isCertain(): boolean {
    return this.changes.isCertain;
  }

  /** How many changes were heard, where an answer that is made from now on may be kept; else undefined. */
  get moment(): number | undefined {
    return this.isCertain ? this.changes.moment : undefined;
  }

  has(key: string): boolean {
    return this.kept.has(key);
  }

  get(key: string): Answer | undefined {
    return this.kept.get(key);
  }

  /**
   * Keeps what was made since that moment, unless something has changed meanwhile. Where there is no more room, it has
   * to have been asked for before: most pages of a large catalogue are not asked for twice, and would only push out
   * those that are.
   * @param isWanted others wait for it
   */
  keep(key: string, answer: Answer, since: number, isWanted: boolean) {
    if (since !== this.changes.heard) return;
    const isWorthIt = isWanted || this.hasRoom || this.askedLately.has(key);
    if (!isWorthIt) return void this.askedLately.set(key, true);
    this.kept.set(key, { ...answer, body: ofItsOwn(answer.body) });
    if (answer.shows === null) this.lists.add(key);
    for (const id of answer.shows ?? []) {
      const keys = this.showing.get(id);
      if (keys) keys.add(key);
      else this.showing.set(id, new Set([key]));
    }
  }

  private get hasRoom(): boolean {
    return this.kept.calculatedSize < 0.95 * this.kept.maxSize;
  }

  private unlist({ shows }: Answer, key: string) {
    if (shows === null) this.lists.delete(key);
    for (const id of shows ?? []) {
      const keys = this.showing.get(id);
      keys?.delete(key);
      if (keys?.size === 0) this.showing.delete(id);
    }
  }

  private forget(change: Change) {
    if (change.what === 'anything') return this.kept.clear();
    const ids = change.what === 'entries' ? change.ids : [];
    const keys = ids.flatMap((id) => [...(this.showing.get(id) ?? [])]);
    for (const key of [...keys, ...this.lists]) this.kept.delete(key);
  }
}

/** Bytes that are part of a larger piece of memory would keep all of it. */
function ofItsOwn(bytes: Buffer): Buffer {
  if (bytes.buffer.byteLength === bytes.length) return bytes;
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}
