import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The response to a request with an Idempotency-Key, for a day. */
@Entity({ schema: 'catalog', name: 'idempotency_records' })
@Index('idempotency_records_created_at_idx', ['createdAt'])
export class IdempotencyRecord {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_records_pkey' })
  actor!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_records_pkey' })
  key!: string;

  /** SHA-256 of the request. */
  @Column('bytea')
  fingerprint!: Buffer;

  /** Null only within the transaction that creates the entry. */
  @Column('jsonb', { nullable: true })
  response!: object | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
