import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { AvailabilityStatus } from '../../../furniture/values.js';

/** Availability by SKU: public at once, without draft or revision. The row stays when the SKU is removed. */
@Entity({ schema: 'catalog', name: 'availability' })
@Check('availability_status_check', `status IN ('in_stock', 'out_of_stock', 'preorder', 'made_to_order')`)
@Check('availability_quantity_check', `quantity >= 0`)
export class Availability {
  /** The SKU in upper case. */
  @PrimaryColumn('text', { name: 'sku_key', primaryKeyConstraintName: 'availability_pkey' })
  skuKey!: string;

  @Column('text')
  status!: AvailabilityStatus;

  /** Pieces in stock, if known. */
  @Column('integer', { nullable: true })
  quantity!: number | null;

  @Column('text')
  actor!: string;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
