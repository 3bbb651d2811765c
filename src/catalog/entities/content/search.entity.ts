import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Entry } from '../entries/entry.entity.js';
import { Category } from './taxonomy.entity.js';

/** A synonym group that is not deleted. */
@Entity({ schema: 'catalog', name: 'synonyms' })
export class Synonym {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'synonyms_pkey' })
  id!: string;

  @OneToOne(() => Entry, { nullable: false })
  @JoinColumn({ name: 'id', foreignKeyConstraintName: 'synonyms_id_fkey' })
  entry!: Relation<Entry>;
}

/** A search rule that is not deleted. */
@Entity({ schema: 'catalog', name: 'search_rules' })
@Check('search_rules_time_check', `starts_at < ends_at`)
export class SearchRule {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'search_rules_pkey' })
  id!: string;

  @Column('timestamptz', { name: 'starts_at', nullable: true })
  startsAt!: Date | null;

  @Column('timestamptz', { name: 'ends_at', nullable: true })
  endsAt!: Date | null;

  @OneToOne(() => Entry, { nullable: false })
  @JoinColumn({ name: 'id', foreignKeyConstraintName: 'search_rules_id_fkey' })
  entry!: Relation<Entry>;
}

/** A category that a search rule applies to, which cannot be deleted meanwhile. */
@Entity({ schema: 'catalog', name: 'search_rule_categories' })
@Index('search_rule_categories_category_id_idx', ['categoryId'])
export class SearchRuleCategory {
  @PrimaryColumn('uuid', { name: 'rule_id', primaryKeyConstraintName: 'search_rule_categories_pkey' })
  ruleId!: string;

  @PrimaryColumn('uuid', { name: 'category_id', primaryKeyConstraintName: 'search_rule_categories_pkey' })
  categoryId!: string;

  @ManyToOne(() => SearchRule, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'rule_id', foreignKeyConstraintName: 'search_rule_categories_rule_id_fkey' })
  rule!: Relation<SearchRule>;

  @ManyToOne(() => Category, { nullable: false })
  @JoinColumn({ name: 'category_id', foreignKeyConstraintName: 'search_rule_categories_category_id_fkey' })
  category!: Relation<Category>;
}
