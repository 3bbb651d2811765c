import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Article } from './article.entity.js';
import { Product } from './product.entity.js';
import { Room } from './attributes.entity.js';
import { Category, Material } from './taxonomy.entity.js';

// References of an entry's newest revision. Foreign keys to the targets have no cascade: entries in use cannot be deleted.

@Entity({ schema: 'catalog', name: 'product_materials' })
@Index('product_materials_material_id_idx', ['materialId'])
export class ProductMaterial {
  @PrimaryColumn('uuid', { name: 'product_id', primaryKeyConstraintName: 'product_materials_pkey' })
  productId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'product_materials_pkey' })
  position!: number;

  @Column('text')
  part!: string;

  @Column('uuid', { name: 'material_id' })
  materialId!: string;

  @ManyToOne(() => Product, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'product_id', foreignKeyConstraintName: 'product_materials_product_id_fkey' })
  product!: Relation<Product>;

  @ManyToOne(() => Material, { nullable: false })
  @JoinColumn({ name: 'material_id', foreignKeyConstraintName: 'product_materials_material_id_fkey' })
  material!: Relation<Material>;
}

@Entity({ schema: 'catalog', name: 'product_categories' })
@Index('product_categories_category_id_idx', ['categoryId'])
export class ProductCategory {
  @PrimaryColumn('uuid', { name: 'product_id', primaryKeyConstraintName: 'product_categories_pkey' })
  productId!: string;

  @PrimaryColumn('uuid', { name: 'category_id', primaryKeyConstraintName: 'product_categories_pkey' })
  categoryId!: string;

  @ManyToOne(() => Product, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'product_id', foreignKeyConstraintName: 'product_categories_product_id_fkey' })
  product!: Relation<Product>;

  @ManyToOne(() => Category, { nullable: false })
  @JoinColumn({ name: 'category_id', foreignKeyConstraintName: 'product_categories_category_id_fkey' })
  category!: Relation<Category>;
}

@Entity({ schema: 'catalog', name: 'product_rooms' })
export class ProductRoom {
  @PrimaryColumn('uuid', { name: 'product_id', primaryKeyConstraintName: 'product_rooms_pkey' })
  productId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'product_rooms_pkey' })
  room!: string;

  @ManyToOne(() => Product, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'product_id', foreignKeyConstraintName: 'product_rooms_product_id_fkey' })
  product!: Relation<Product>;

  @ManyToOne(() => Room, { nullable: false })
  @JoinColumn({ name: 'room', foreignKeyConstraintName: 'product_rooms_room_fkey' })
  roomValue!: Relation<Room>;
}

@Entity({ schema: 'catalog', name: 'product_relations' })
@Index('product_relations_related_id_idx', ['relatedId'])
@Check('product_relations_self_check', `product_id <> related_id`)
export class ProductRelation {
  @PrimaryColumn('uuid', { name: 'product_id', primaryKeyConstraintName: 'product_relations_pkey' })
  productId!: string;

  @PrimaryColumn('uuid', { name: 'related_id', primaryKeyConstraintName: 'product_relations_pkey' })
  relatedId!: string;

  @Column('text')
  kind!: string;

  @ManyToOne(() => Product, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'product_id', foreignKeyConstraintName: 'product_relations_product_id_fkey' })
  product!: Relation<Product>;

  @ManyToOne(() => Product, { nullable: false })
  @JoinColumn({ name: 'related_id', foreignKeyConstraintName: 'product_relations_related_id_fkey' })
  related!: Relation<Product>;
}

@Entity({ schema: 'catalog', name: 'article_products' })
@Index('article_products_product_id_idx', ['productId'])
export class ArticleProduct {
  @PrimaryColumn('uuid', { name: 'article_id', primaryKeyConstraintName: 'article_products_pkey' })
  articleId!: string;

  @PrimaryColumn('uuid', { name: 'product_id', primaryKeyConstraintName: 'article_products_pkey' })
  productId!: string;

  @ManyToOne(() => Article, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'article_id', foreignKeyConstraintName: 'article_products_article_id_fkey' })
  article!: Relation<Article>;

  @ManyToOne(() => Product, { nullable: false })
  @JoinColumn({ name: 'product_id', foreignKeyConstraintName: 'article_products_product_id_fkey' })
  product!: Relation<Product>;
}
