import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Entry } from '../entries/entry.entity.js';

/** A link to the working copy of one entry. */
@Entity({ schema: 'catalog', name: 'previews' })
@Index('previews_entry_id_idx', ['entryId'])
export class Preview {
  /** SHA-256 of the token in the link, which is not stored. */
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'previews_pkey' })
  hash!: Buffer;

  @Column('uuid', { name: 'entry_id' })
  entryId!: string;

  @Column('text')
  actor!: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  @ManyToOne(() => Entry, { nullable: false })
  @JoinColumn({ name: 'entry_id', foreignKeyConstraintName: 'previews_entry_id_fkey' })
  entry!: Relation<Entry>;
}
