import type { LocalizedText } from '../../../platform/locale/locale.js';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A picture that was uploaded, in the sizes that pages load. */
@Entity({ schema: 'catalog', name: 'media' })
@Index('media_uploaded_at_idx', ['uploadedAt', 'hash'])
@Check('media_size_check', 'width > 0 AND height > 0 AND bytes > 0')
@Check('media_alt_check', `alt ?& ARRAY['zh-CN', 'en']`)
export class Picture {
  /** SHA-256 of the file, in base64url: the same file is the same picture. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'media_pkey' })
  hash!: string;

  /** Of the file, as it is looked at, in pixels. */
  @Column('integer')
  width!: number;

  @Column('integer')
  height!: number;

  /** Of the file. */
  @Column('integer')
  bytes!: number;

  /** What it shows, in every language; null until somebody says it. */
  @Column('jsonb', { nullable: true })
  alt!: LocalizedText | null;

  @Column('text')
  actor!: string;

  @Column({ type: 'timestamptz', name: 'uploaded_at', precision: 3, default: () => 'now()' })
  uploadedAt!: Date;
}
