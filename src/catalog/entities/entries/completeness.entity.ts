import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Locale } from '../../../platform/locale/locale.js';
import { Entry } from './entry.entity.js';

/** The completeness rules. Every change adds a row; the highest version applies. */
@Entity({ schema: 'catalog', name: 'completeness_rules' })
@Check('completeness_rules_version_check', `version >= 1`)
export class CompletenessRules {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'completeness_rules_pkey' })
  version!: number;

  /** As `RulesInput` says. */
  @Column('jsonb')
  rules!: object;

  @Column('text')
  actor!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}

/** Completeness of the working copy of an entry in one locale. */
@Entity({ schema: 'catalog', name: 'completeness' })
@Index('completeness_rules_version_idx', ['rulesVersion'])
@Check('completeness_locale_check', `locale IN ('zh-CN', 'en')`)
@Check('completeness_score_check', `score BETWEEN 0 AND 100`)
export class Completeness {
  @PrimaryColumn('uuid', { name: 'entry_id', primaryKeyConstraintName: 'completeness_pkey' })
  entryId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'completeness_pkey' })
  locale!: Locale;

  /** Percentage of the required and recommended fields that are filled, rounded down. */
  @Column('smallint')
  score!: number;

  /** Required fields that are missing. */
  @Column('text', { array: true })
  required!: string[];

  /** Recommended fields that are missing. */
  @Column('text', { array: true })
  recommended!: string[];

  /** The revision that was measured. */
  @Column('integer')
  version!: number;

  /** Version of the rules; 0 if a category has moved since, so that it has to be measured again. */
  @Column('integer', { name: 'rules_version' })
  rulesVersion!: number;

  @ManyToOne(() => Entry, { nullable: false })
  @JoinColumn({ name: 'entry_id', foreignKeyConstraintName: 'completeness_entry_id_fkey' })
  entry!: Relation<Entry>;
}
