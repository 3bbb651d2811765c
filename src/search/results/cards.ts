import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { QueryResultRow } from 'pg';
import { type PublishedChange, CacheInvalidation } from '../../platform/database/cache-invalidation.js';
import { ReadDatabase, type Statement } from '../../platform/database/read-database.js';
import { LOCALES, type Locale } from '../../platform/locale/locale.js';
import type { ArticleCardView, ProductCardView } from '../../published/card.view.js';

export interface PublishedCard {
  revision: number;
  card: ProductCardView | ArticleCardView;
}

/** The cards of hits that are published, by id, and entries that the index holds though they no longer are. */
export interface Published {
  cards: Map<string, PublishedCard>;
  gone: string[];
}

interface CachedCard extends PublishedCard {
  /** The transaction that wrote the row: another version of it has another stamp. */
  stamp: string;
}

/** The version of a row; null where the entry is no longer published. */
interface Stamp extends QueryResultRow {
  id: string;
  stamp: string | null;
}

interface Row extends QueryResultRow {
  id: string;
  stamp: string;
  revision: number;
  card: string;
}

/** Length of cached cards, in UTF-16 code units; parsed they take some four times as many bytes. */
const MAX_LENGTH = 8_000_000;

/**
 * The cards of hits. They are cached parsed and dropped when Postgres notifies of a change; while notifications are not
 * reliable, their versions are compared at each use.
 */
@Injectable()
export class Cards {
  private readonly cache = new LRUCache<string, CachedCard>({ maxSize: MAX_LENGTH });
  /** Removals of entries so far, and as of when an index held no removed entry. */
  private removals = 0;
  private readonly syncedRemovals = new Map<string, number>();

  constructor(
    private readonly database: ReadDatabase,
    private readonly changes: CacheInvalidation,
  ) {
    changes.onChange((change) => this.forget(change));
  }

  /** @param uid index whose hits these are; null where they are from Postgres */
  async of(ids: string[], locale: Locale, uid: string | null): Promise<Published> {
    const isSynced = uid === null || this.syncedRemovals.get(`${locale} ${uid}`) === this.removals;
    if (this.changes.isReliable && isSynced) return { cards: await this.cards(ids, locale), gone: [] };
    return this.verify(ids, locale, uid);
  }

  private async verify(ids: string[], locale: Locale, uid: string | null): Promise<Published> {
    const { removals } = this;
    const stamps = await this.database.rows<Stamp>(STAMPS, [locale, ids, uid]);
    for (const { id, stamp } of stamps) {
      const key = keyOf(id, locale);
      if (this.cache.get(key)?.stamp !== stamp) this.cache.delete(key);
    }
    const gone = stamps.filter(({ stamp }) => stamp === null).map(({ id }) => id);
    if (uid !== null && gone.length === 0) this.syncedRemovals.set(`${locale} ${uid}`, removals);
    const living = stamps.filter(({ stamp }) => stamp !== null).map(({ id }) => id);
    return { cards: await this.cards(living, locale), gone };
  }

  private async cards(ids: string[], locale: Locale): Promise<Map<string, PublishedCard>> {
    const cards = new Map<string, PublishedCard>();
    const missing = ids.filter((id) => {
      const cached = this.cache.get(keyOf(id, locale));
      if (cached) cards.set(id, cached);
      return !cached;
    });
    if (missing.length === 0) return cards;
    const since = this.changes.stableVersion;
    for (const { id, stamp, revision, card } of await this.database.rows<Row>(CARDS, [locale, missing])) {
      const published = { stamp, revision, card: JSON.parse(card) as PublishedCard['card'] };
      cards.set(id, published);
      if (since === this.changes.version) this.cache.set(keyOf(id, locale), published, { size: card.length });
    }
    return cards;
  }

  private forget(change: PublishedChange) {
    if (change.type === 'taxonomy') return;
    if (change.type === 'unknown') this.cache.clear();
    else for (const id of change.ids) for (const locale of LOCALES) this.cache.delete(keyOf(id, locale));
    if (change.type === 'unknown' || change.gone) this.removals++;
  }
}

const keyOf = (id: string, locale: Locale) => `${locale} ${id}`;

const STAMPS: Statement = {
  name: 'stamps',
  isShort: true,
  text: `
    SELECT id, xmin::text AS stamp FROM published.products WHERE locale = $1 AND id = ANY ($2::uuid[])
    UNION ALL
    SELECT id, xmin::text FROM published.articles WHERE locale = $1 AND id = ANY ($2::uuid[])
    UNION ALL
    SELECT entry_id, NULL FROM (
      SELECT entry_id FROM search.dirty WHERE index_uid = $3 ORDER BY revision DESC LIMIT 1000) AS marked
    WHERE NOT EXISTS (SELECT FROM published.products WHERE id = entry_id AND locale = $1)
      AND NOT EXISTS (SELECT FROM published.articles WHERE id = entry_id AND locale = $1)`,
};

const CARDS: Statement = {
  name: 'cards',
  isShort: true,
  text: `
    SELECT id, xmin::text AS stamp, revision, card FROM published.products WHERE locale = $1 AND id = ANY ($2::uuid[])
    UNION ALL
    SELECT id, xmin::text, revision, card FROM published.articles WHERE locale = $1 AND id = ANY ($2::uuid[])`,
};
