import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../../../platform/locale/locale.js';

export const ENTRY_TYPES = [
  ...(['product', 'article', 'material', 'category', 'synonym', 'search-rule'] as const),
] as const;

export type EntryType = (typeof ENTRY_TYPES)[number];

/**
 * What every product, article, material, category, synonym group and search rule has in common: a version that writers must know, and a life.
 * What it says stands in its newest revision; what Postgres must guard stands in a table of its type.
 */
@Entity({ schema: 'catalog', name: 'entries' })
@Index('entries_list_idx', ['type', 'updatedAt', 'id'])
@Check(
  'entries_type_check',
  `type IN ('product', 'article', 'material', 'category', 'synonym', 'search-rule')`,
)
@Check('entries_version_check', `version >= 1`)
export class Entry {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'entries_pkey' })
  id!: string;

  @Column('text')
  type!: EntryType;

  /** Number of the newest revision. */
  @Column('integer', { default: 1 })
  version!: number;

  /** Name or title, for lists. */
  @Column('jsonb')
  name!: LocalizedText;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  /** Set while it is put aside. */
  @Column('timestamptz', { name: 'archived_at', nullable: true })
  archivedAt!: Date | null;

  /** Set when it was deleted. Its revisions and slugs stay. */
  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;
}
