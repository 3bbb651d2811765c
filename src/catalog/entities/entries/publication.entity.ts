import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Locale } from '../../../platform/locale/locale.js';
import { Revision } from './revision.entity.js';

/** The published revision of an entry, per locale. */
@Entity({ schema: 'catalog', name: 'publications' })
@Check('publications_locale_check', `locale IN ('zh-CN', 'en')`)
export class Publication {
  @PrimaryColumn('uuid', { name: 'entry_id', primaryKeyConstraintName: 'publications_pkey' })
  entryId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'publications_pkey' })
  locale!: Locale;

  /** Null after it was unpublished. */
  @Column('integer', { nullable: true })
  revision!: number | null;

  /** Never changes afterwards. */
  @Column('timestamptz', { name: 'first_published_at', default: () => 'now()' })
  firstPublishedAt!: Date;

  @Column('timestamptz', { name: 'published_at', default: () => 'now()' })
  publishedAt!: Date;

  @ManyToOne(() => Revision)
  @JoinColumn([
    {
      name: 'entry_id',
      referencedColumnName: 'entryId',
      foreignKeyConstraintName: 'publications_revision_fkey',
    },
    {
      name: 'revision',
      referencedColumnName: 'number',
      foreignKeyConstraintName: 'publications_revision_fkey',
    },
  ])
  of!: Relation<Revision> | null;
}
