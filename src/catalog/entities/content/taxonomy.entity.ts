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

/** A material that is not deleted. A foreign key prevents its deletion while a product refers to it. */
@Entity({ schema: 'catalog', name: 'materials' })
export class Material {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'materials_pkey' })
  id!: string;

  @Column('text')
  kind!: string;

  @OneToOne(() => Entry, { nullable: false })
  @JoinColumn({ name: 'id', foreignKeyConstraintName: 'materials_id_fkey' })
  entry!: Relation<Entry>;
}

/** A category that is not deleted, with its parent. */
@Entity({ schema: 'catalog', name: 'categories' })
@Index('categories_parent_id_idx', ['parentId'])
@Check('categories_parent_check', `parent_id <> id`)
export class Category {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'categories_pkey' })
  id!: string;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  @OneToOne(() => Entry, { nullable: false })
  @JoinColumn({ name: 'id', foreignKeyConstraintName: 'categories_id_fkey' })
  entry!: Relation<Entry>;

  @ManyToOne(() => Category)
  @JoinColumn({ name: 'parent_id', foreignKeyConstraintName: 'categories_parent_id_fkey' })
  parent!: Relation<Category> | null;
}
