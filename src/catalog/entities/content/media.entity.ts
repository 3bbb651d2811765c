import type { LocalizedText } from '../../../platform/locale/locale.js';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An uploaded image. */
@Entity({ schema: 'catalog', name: 'media' })
@Index('media_uploaded_at_idx', ['uploadedAt', 'hash'])
@Check('media_size_check', 'width > 0 AND height > 0 AND bytes > 0')
@Check('media_alt_check', `alt ?& ARRAY['zh-CN', 'en']`)
export class Media {
  /** SHA-256 of the file, in base64url: the same file is the same image. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'media_pkey' })
  hash!: string;

  /** Of the uploaded file, upright, in pixels. */
  @Column('integer')
  width!: number;

  @Column('integer')
  height!: number;

  /** Size of the uploaded file. */
  @Column('integer')
  bytes!: number;

  /** Alt text in every language; null until it is set. */
  @Column('jsonb', { nullable: true })
  alt!: LocalizedText | null;

  @Column('text')
  actor!: string;

  @Column({ type: 'timestamptz', name: 'uploaded_at', precision: 3, default: () => 'now()' })
  uploadedAt!: Date;
}
