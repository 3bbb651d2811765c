import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Locale } from '../platform/locale/locale.js';

/** A published product in one locale: its page and card as ready JSON, and what lists filter and sort by. */
@Entity({ schema: 'published', name: 'products' })
@Index('products_locale_slug_key', ['locale', 'slug'], { unique: true })
@Index('products_newest_idx', ['locale', 'publishedAt', 'id'])
@Index('products_name_idx', ['locale', 'sortKey', 'id'])
@Index('products_category_ids_idx', { synchronize: false })
@Index('products_material_ids_idx', { synchronize: false })
@Index('products_style_idx', ['style'])
@Index('products_color_idx', ['color'])
@Index('products_rooms_idx', { synchronize: false })
@Index('products_search_tokens_idx', { synchronize: false })
@Index('products_name_trgm_idx', { synchronize: false })
export class PublishedProduct {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'products_pkey' })
  id!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'products_pkey' })
  locale!: Locale;

  /** Number of the published revision. */
  @Column('integer')
  revision!: number;

  @Column('text')
  slug!: string;

  @Column('text')
  name!: string;

  /** The name as it sorts: Chinese by pinyin, case and accents folded. */
  @Column('text', { name: 'sort_key' })
  sortKey!: string;

  /** When it was first published. */
  @Column('timestamptz', { name: 'published_at' })
  publishedAt!: Date;

  /** Its categories and all above them. */
  @Column('uuid', { name: 'category_ids', array: true })
  categoryIds!: string[];

  @Column('uuid', { name: 'material_ids', array: true })
  materialIds!: string[];

  @Column('text', { nullable: true })
  style!: string | null;

  @Column('text', { nullable: true })
  color!: string | null;

  @Column('text', { array: true })
  rooms!: string[];

  /** Whether some variant is in stock. */
  @Column('boolean', { name: 'in_stock' })
  inStock!: boolean;

  /** JSON of a ProductCardView. */
  @Column('text')
  card!: string;

  /** JSON of a ProductPageView without `related` and `articles`, which are read fresh. */
  @Column('text')
  page!: string;

  /** Searched while the engine is unavailable; built by platform/language/search-tokens.ts. */
  @Column('tsvector', { name: 'search_tokens' })
  searchTokens!: string;
}

/** Lowest price of a published product in one currency, in minor units. */
@Entity({ schema: 'published', name: 'product_prices' })
@Index('product_prices_amount_idx', ['locale', 'currency', 'amount', 'productId'])
@Check('product_prices_amount_check', `amount >= 0`)
export class PublishedPrice {
  @PrimaryColumn('uuid', { name: 'product_id', primaryKeyConstraintName: 'product_prices_pkey' })
  productId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'product_prices_pkey' })
  locale!: Locale;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'product_prices_pkey' })
  currency!: string;

  @Column('bigint')
  amount!: string;

  @ManyToOne(() => PublishedProduct, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'product_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'product_prices_product_fkey',
    },
    {
      name: 'locale',
      referencedColumnName: 'locale',
      foreignKeyConstraintName: 'product_prices_product_fkey',
    },
  ])
  product!: Relation<PublishedProduct>;
}

/** A SKU of a published product. No two published products have the same SKU. */
@Entity({ schema: 'published', name: 'skus' })
@Index('skus_product_idx', ['productId', 'locale'])
export class PublishedSku {
  /** The SKU in upper case. */
  @PrimaryColumn('text', { name: 'sku_key', primaryKeyConstraintName: 'skus_pkey' })
  skuKey!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'skus_pkey' })
  locale!: Locale;

  @Column('uuid', { name: 'product_id' })
  productId!: string;

  @ManyToOne(() => PublishedProduct, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'product_id', referencedColumnName: 'id', foreignKeyConstraintName: 'skus_product_fkey' },
    { name: 'locale', referencedColumnName: 'locale', foreignKeyConstraintName: 'skus_product_fkey' },
  ])
  product!: Relation<PublishedProduct>;
}

/** A related product, in order. It is listed only while it is published itself. */
@Entity({ schema: 'published', name: 'product_relations' })
export class PublishedRelation {
  @PrimaryColumn('uuid', { name: 'product_id', primaryKeyConstraintName: 'product_relations_pkey' })
  productId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'product_relations_pkey' })
  locale!: Locale;

  @PrimaryColumn('uuid', { name: 'related_id', primaryKeyConstraintName: 'product_relations_pkey' })
  relatedId!: string;

  @Column('text')
  kind!: string;

  @Column('integer')
  position!: number;

  @ManyToOne(() => PublishedProduct, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'product_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'product_relations_product_fkey',
    },
    {
      name: 'locale',
      referencedColumnName: 'locale',
      foreignKeyConstraintName: 'product_relations_product_fkey',
    },
  ])
  product!: Relation<PublishedProduct>;
}
