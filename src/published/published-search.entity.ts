import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale } from '../platform/locale/locale.js';

/** Words that mean the same. The list is the same in every locale, because a shopper may type any language. */
@Entity({ schema: 'published', name: 'synonyms' })
export class PublishedSynonym {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'synonyms_pkey' })
  id!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'synonyms_pkey' })
  locale!: Locale;

  /** Number of the published revision. */
  @Column('integer')
  revision!: number;

  @Column('text', { array: true })
  words!: string[];
}

/** Pins, boosts and hides entries in the results of some searches. */
@Entity({ schema: 'published', name: 'search_rules' })
export class PublishedSearchRule {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'search_rules_pkey' })
  id!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'search_rules_pkey' })
  locale!: Locale;

  /** Number of the published revision. */
  @Column('integer')
  revision!: number;

  @Column('text')
  name!: string;

  @Column('text', { array: true })
  queries!: string[];

  @Column('uuid', { name: 'category_ids', array: true })
  categoryIds!: string[];

  @Column('uuid', { array: true })
  pins!: string[];

  @Column('uuid', { array: true })
  boosts!: string[];

  @Column('uuid', { array: true })
  hides!: string[];

  @Column('timestamptz', { name: 'starts_at', nullable: true })
  startsAt!: string | null;

  @Column('timestamptz', { name: 'ends_at', nullable: true })
  endsAt!: string | null;
}
