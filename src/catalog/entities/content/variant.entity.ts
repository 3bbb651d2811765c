import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Product } from './product.entity.js';

/** A SKU of a product that is not deleted; deleting the product releases it. */
@Entity({ schema: 'catalog', name: 'variants' })
@Index('variants_product_id_idx', ['productId'])
@Index('variants_gtin_key', ['gtin'], { unique: true })
@Check('variants_sku_check', `sku ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'`)
@Check('variants_sku_key_check', `sku_key = upper(sku)`)
export class Variant {
  /** The SKU in upper case: `lc-carl-01` and `LC-CARL-01` are one SKU. */
  @PrimaryColumn('text', { name: 'sku_key', primaryKeyConstraintName: 'variants_pkey' })
  skuKey!: string;

  @Column('text')
  sku!: string;

  @Column('uuid', { name: 'product_id' })
  productId!: string;

  @Column('text', { nullable: true })
  gtin!: string | null;

  @ManyToOne(() => Product, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'product_id', foreignKeyConstraintName: 'variants_product_id_fkey' })
  product!: Relation<Product>;
}
