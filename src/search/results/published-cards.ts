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

/** The cards of the published hits by id, and the entries that the index still has though they are not published. */
interface CardsOfHits {
  cards: Map<string, PublishedCard>;
  unpublishedIds: string[];
}

interface CachedCard extends PublishedCard {
  /** The transaction that wrote the row; another version of the row has another stamp. */
  stamp: string;
}

/** The present stamp of a row; null where the entry is not published. */
interface Stamp extends QueryResultRow {
  id: string;
  stamp: string | null;
}

interface CardRow extends QueryResultRow {
  id: string;
  stamp: string;
  revision: number;
  card: string;
}

/** Total length of the cached cards, in UTF-16 code units; parsed they take some four times as many bytes. */
const MAX_CACHED_LENGTH = 8_000_000;

/**
 * Reads the cards of hits. Parsed cards are cached, and invalidated by Postgres's notifications; while those cannot be
 * relied on, each read compares the stamps of the rows.
 */
@Injectable()
export class PublishedCards {
  private readonly cache = new LRUCache<string, CachedCard>({ maxSize: MAX_CACHED_LENGTH });
  /** How often entries were unpublished, and that number when an index was last found to contain none of them. */
  private removals = 0;
  private readonly indexedRemovals = new Map<string, number>();

  constructor(
    private readonly database: ReadDatabase,
    private readonly changes: CacheInvalidation,
  ) {
    changes.onChange((change) => this.invalidate(change));
  }

  /** @param indexUid the index in which the entries matched; null where Postgres found them */
  async read(ids: string[], locale: Locale, indexUid: string | null): Promise<CardsOfHits> {
    const isIndexCurrent =
      indexUid === null || this.indexedRemovals.get(`${locale} ${indexUid}`) === this.removals;
    if (this.changes.isReliable && isIndexCurrent)
      return { cards: await this.readCached(ids, locale), unpublishedIds: [] };
    return this.readVerified(ids, locale, indexUid);
  }

  private async readVerified(ids: string[], locale: Locale, indexUid: string | null): Promise<CardsOfHits> {
    const { removals } = this;
    const stamps = await this.database.rows<Stamp>(STAMPS, [locale, ids, indexUid]);
    for (const { id, stamp } of stamps) {
      const key = keyOf(id, locale);
      if (this.cache.get(key)?.stamp !== stamp) this.cache.delete(key);
    }
    const unpublishedIds = stamps.filter(({ stamp }) => stamp === null).map(({ id }) => id);
    if (indexUid !== null && unpublishedIds.length === 0)
      this.indexedRemovals.set(`${locale} ${indexUid}`, removals);
    const publishedIds = stamps.filter(({ stamp }) => stamp !== null).map(({ id }) => id);
    return { cards: await this.readCached(publishedIds, locale), unpublishedIds };
  }

  private async readCached(ids: string[], locale: Locale): Promise<Map<string, PublishedCard>> {
    const cards = new Map<string, PublishedCard>();
    const missing = ids.filter((id) => {
      const cached = this.cache.get(keyOf(id, locale));
      if (cached) cards.set(id, cached);
      return !cached;
    });
    if (missing.length === 0) return cards;
    const version = this.changes.stableVersion;
    for (const row of await this.database.rows<CardRow>(CARDS, [locale, missing])) {
      const { id, stamp, revision } = row;
      const card = { stamp, revision, card: JSON.parse(row.card) as PublishedCard['card'] };
      cards.set(id, card);
      if (version === this.changes.version)
        this.cache.set(keyOf(id, locale), card, { size: row.card.length });
    }
    return cards;
  }

  private invalidate(change: PublishedChange) {
    if (change.type === 'taxonomy') return;
    if (change.type === 'unknown') this.cache.clear();
    else for (const id of change.ids) for (const locale of LOCALES) this.cache.delete(keyOf(id, locale));
    if (change.type === 'unknown' || change.removed) this.removals++;
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
