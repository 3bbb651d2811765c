import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What was answered to a request with an Idempotency-Key; kept for a day. */
@Entity({ schema: 'catalog', name: 'answers' })
@Index('answers_created_at_idx', ['createdAt'])
export class IdempotencyRecord {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'answers_pkey' })
  actor!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'answers_pkey' })
  key!: string;

  /** SHA-256 of what was asked. */
  @Column('bytea')
  fingerprint!: Buffer;

  /** Null only within the transaction that makes it. */
  @Column('jsonb', { nullable: true })
  answer!: object | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
