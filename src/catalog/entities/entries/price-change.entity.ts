import { Column, Entity, Index, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Entry } from './entry.entity.js';

/** When a published entry has to be projected anew, because a sale price begins or ends. */
@Entity({ schema: 'catalog', name: 'price_changes' })
@Index('price_changes_at_idx', ['at'])
export class PriceChange {
  @PrimaryColumn('uuid', { name: 'entry_id', primaryKeyConstraintName: 'price_changes_pkey' })
  entryId!: string;

  @Column('timestamptz')
  at!: Date;

  @OneToOne(() => Entry, { nullable: false })
  @JoinColumn({ name: 'entry_id', foreignKeyConstraintName: 'price_changes_entry_id_fkey' })
  entry!: Relation<Entry>;
}
