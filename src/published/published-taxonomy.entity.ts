import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Locale } from '../platform/locale/locale.js';

@Entity({ schema: 'published', name: 'materials' })
@Index('materials_locale_slug_key', ['locale', 'slug'], { unique: true })
export class PublishedMaterial {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'materials_pkey' })
  id!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'materials_pkey' })
  locale!: Locale;

  @Column('text')
  slug!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'sort_key' })
  sortKey!: string;

  @Column('text')
  kind!: string;

  @Column('text', { nullable: true })
  care!: string | null;
}

@Entity({ schema: 'published', name: 'categories' })
@Index('categories_locale_slug_key', ['locale', 'slug'], { unique: true })
export class PublishedCategory {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'categories_pkey' })
  id!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'categories_pkey' })
  locale!: Locale;

  @Column('text')
  slug!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'sort_key' })
  sortKey!: string;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  /** Order among its siblings, lowest first. */
  @Column('integer')
  position!: number;
}

/** Every slug that was ever public, so that an old address redirects to the entry that had it. */
@Entity({ schema: 'published', name: 'slugs' })
export class PublishedSlug {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'slugs_pkey' })
  type!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'slugs_pkey' })
  locale!: Locale;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'slugs_pkey', collation: 'C' })
  slug!: string;

  @Column('uuid', { name: 'entry_id' })
  entryId!: string;
}
