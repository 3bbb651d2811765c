import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../../../platform/locale/locale.js';

export const ENTRY_TYPES = ['product', 'article', 'material', 'category', 'synonym', 'search-rule'] as const;

export type EntryType = (typeof ENTRY_TYPES)[number];

/**
 * What all entry types have in common.
 * The content is in the newest revision, and the constraint rows in a table of the type.
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

  /** Null unless it is archived. */
  @Column('timestamptz', { name: 'archived_at', nullable: true })
  archivedAt!: Date | null;

  /** Null unless it is deleted. Revisions and slugs that were public stay. */
  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;
}
