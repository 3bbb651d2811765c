import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from './roles.js';

/** A key to the merchandising API. Only its SHA-256 is stored: 256 random bits need no slow hash. */
@Entity({ schema: 'catalog', name: 'keys' })
@Index('keys_hash_key', ['hash'], { unique: true })
@Check('keys_role_check', `role IN ('viewer', 'merchandiser', 'admin')`)
export class ApiKey {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'keys_pkey' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  role!: Role;

  /** Entry types that it grants access to; null is all. */
  @Column('text', { array: true, nullable: true })
  scopes!: string[] | null;

  /** Repositories do not select it, so that it reaches no view. */
  @Column('bytea', { select: false })
  hash!: Buffer;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  /** To the minute: a write for every request would cost more than the precision is worth. */
  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
