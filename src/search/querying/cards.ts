import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { QueryResultRow } from 'pg';
import type { ReadDatabase, Statement } from '../../platform/database/read-database.js';
import type { Locale } from '../../platform/locale/locale.js';
import type { ArticleCardView, ProductCardView } from '../../published/card.view.js';

export interface PublishedCard {
  id: string;
  revision: number;
  card: ProductCardView | ArticleCardView;
}

/** A published row as it is at this moment: another version of it has another stamp. */
export interface Stamped {
  id: string;
  /** The transaction that wrote the row. */
  stamp: string;
}

interface Row extends QueryResultRow, Stamped {
  revision: number;
  card: string;
}

/** Length of the cards that are kept, in UTF-16 code units; parsed they take some four times as many bytes. */
const MOST_KEPT = 8_000_000;

/** Cards that were read before, parsed. Never stale: which version is wanted, the database says each time. */
@Injectable()
export class Cards {
  private readonly kept = new LRUCache<string, PublishedCard>({ maxSize: MOST_KEPT });

  /** The cards of rows; of one that was taken away since it was asked for, none. */
  async of(database: ReadDatabase, rows: Stamped[], locale: Locale): Promise<Map<string, PublishedCard>> {
    const cards = new Map<string, PublishedCard>();
    const missing = rows.filter((row) => {
      const known = this.kept.get(keyOf(row, locale));
      if (known) cards.set(row.id, known);
      return !known;
    });
    if (missing.length === 0) return cards;
    const found = await database.rows<Row>(CARDS, [locale, missing.map(({ id }) => id)]);
    for (const row of found) {
      const published = {
        id: row.id,
        revision: row.revision,
        card: JSON.parse(row.card) as PublishedCard['card'],
      };
      this.kept.set(keyOf(row, locale), published, { size: row.card.length });
      cards.set(row.id, published);
    }
    return cards;
  }
}

const keyOf = ({ id, stamp }: Stamped, locale: Locale) => `${locale} ${id} ${stamp}`;

const CARDS: Statement = {
  name: 'cards',
  text: `
    SELECT id, xmin::text AS stamp, revision, card FROM published.products WHERE locale = $1 AND id = ANY ($2::uuid[])
    UNION ALL
    SELECT id, xmin::text, revision, card FROM published.articles WHERE locale = $1 AND id = ANY ($2::uuid[])`,
};
