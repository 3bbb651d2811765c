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

/** What of some hits is published, by id, and which entries the index has yet to forget. */
export interface Published {
  cards: Map<string, PublishedCard>;
  gone: string[];
}

interface Kept extends PublishedCard {
  /** The transaction that wrote the row: another version of it has another stamp. */
  stamp: string;
}

/** A row as it is at this moment, without a stamp where the entry is gone. */
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

/** Length of the cards that are kept, in UTF-16 code units; parsed they take some four times as many bytes. */
const MOST_KEPT = 8_000_000;

/**
 * What a search shows of each hit. Cards that were read before are kept, parsed, and forgotten when Postgres tells of a
 * change; while it cannot be heard, it is asked each time whether they are still the present ones.
 */
@Injectable()
export class Cards {
  private readonly kept = new LRUCache<string, Kept>({ maxSize: MOST_KEPT });
  /** How often entries went away, and how often they had when an index was last seen to know of all that. */
  private departures = 0;
  private readonly known = new Map<string, number>();

  constructor(
    private readonly database: ReadDatabase,
    private readonly changes: CacheInvalidation,
  ) {
    changes.onChange((change) => this.forget(change));
  }

  /** Of these entries, as the index `uid` found them, or, where that is null, Postgres. */
  async of(ids: string[], locale: Locale, uid: string | null): Promise<Published> {
    const isKnown = uid === null || this.known.get(`${locale} ${uid}`) === this.departures;
    if (this.changes.isReliable && isKnown) return { cards: await this.cards(ids, locale), gone: [] };
    return this.verified(ids, locale, uid);
  }

  private async verified(ids: string[], locale: Locale, uid: string | null): Promise<Published> {
    const { departures } = this;
    const stamps = await this.database.rows<Stamp>(STAMPS, [locale, ids, uid]);
    for (const { id, stamp } of stamps) {
      const key = keyOf(id, locale);
      if (this.kept.get(key)?.stamp !== stamp) this.kept.delete(key);
    }
    const gone = stamps.filter(({ stamp }) => stamp === null).map(({ id }) => id);
    if (uid !== null && gone.length === 0) this.known.set(`${locale} ${uid}`, departures);
    const living = stamps.filter(({ stamp }) => stamp !== null).map(({ id }) => id);
    return { cards: await this.cards(living, locale), gone };
  }

  private async cards(ids: string[], locale: Locale): Promise<Map<string, PublishedCard>> {
    const cards = new Map<string, PublishedCard>();
    const missing = ids.filter((id) => {
      const kept = this.kept.get(keyOf(id, locale));
      if (kept) cards.set(id, kept);
      return !kept;
    });
    if (missing.length === 0) return cards;
    const since = this.changes.stableVersion;
    for (const { id, stamp, revision, card } of await this.database.rows<Row>(CARDS, [locale, missing])) {
      const published = { stamp, revision, card: JSON.parse(card) as PublishedCard['card'] };
      cards.set(id, published);
      if (since === this.changes.version) this.kept.set(keyOf(id, locale), published, { size: card.length });
    }
    return cards;
  }

  private forget(change: PublishedChange) {
    if (change.type === 'taxonomy') return;
    if (change.type === 'unknown') this.kept.clear();
    else for (const id of change.ids) for (const locale of LOCALES) this.kept.delete(keyOf(id, locale));
    if (change.type === 'unknown' || change.gone) this.departures++;
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
