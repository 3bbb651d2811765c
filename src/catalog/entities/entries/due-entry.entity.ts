import { Column, Entity, Index, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Entry } from './entry.entity.js';

/** A published entry that will look different at a time, and has to be projected then. */
@Entity({ schema: 'catalog', name: 'due' })
@Index('due_at_idx', ['at'])
export class DueEntry {
  @PrimaryColumn('uuid', { name: 'entry_id', primaryKeyConstraintName: 'due_pkey' })
  entryId!: string;

  @Column('timestamptz')
  at!: Date;

  @OneToOne(() => Entry, { nullable: false })
  @JoinColumn({ name: 'entry_id', foreignKeyConstraintName: 'due_entry_id_fkey' })
  entry!: Relation<Entry>;
}
