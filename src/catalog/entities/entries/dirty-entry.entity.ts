import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A published entry to be projected again, because a name on its pages has changed. */
@Entity({ schema: 'catalog', name: 'dirty' })
export class DirtyEntry {
  @PrimaryColumn('uuid', { name: 'entry_id', primaryKeyConstraintName: 'dirty_pkey' })
  entryId!: string;

  @Column('bigint', { default: () => "nextval('catalog.dirty_revision')" })
  revision!: string;

  @Column('timestamptz', { name: 'marked_at', default: () => 'now()' })
  markedAt!: Date;
}
