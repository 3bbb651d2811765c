import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Locale } from '../../../platform/locale/locale.js';
import { Entry, type EntryType } from './entry.entity.js';

/** A slug of an entry: the current one, or a former public one that redirects. */
@Entity({ schema: 'catalog', name: 'slugs' })
@Index('slugs_entry_id_idx', ['entryId'])
@Check('slugs_locale_check', `locale IN ('zh-CN', 'en')`)
@Check('slugs_slug_check', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
export class SlugReservation {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'slugs_pkey' })
  type!: EntryType;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'slugs_pkey' })
  locale!: Locale;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'slugs_pkey', collation: 'C' })
  slug!: string;

  @Column('uuid', { name: 'entry_id' })
  entryId!: string;

  @ManyToOne(() => Entry, { nullable: false })
  @JoinColumn({ name: 'entry_id', foreignKeyConstraintName: 'slugs_entry_id_fkey' })
  entry!: Relation<Entry>;
}
