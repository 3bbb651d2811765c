import {
  Check,
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Entry } from '../entries/entry.entity.js';
import { Color, Style } from './attributes.entity.js';

/** A product that is not deleted: the fields of its newest revision that have constraints or are filtered by. */
@Entity({ schema: 'catalog', name: 'products' })
@Check(
  'products_measures_check',
  `least(width_mm, depth_mm, height_mm, seat_height_mm, weight_g, max_load_g) > 0`,
)
export class Product {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'products_pkey' })
  id!: string;

  @Column('text', { nullable: true })
  style!: string | null;

  @Column('text', { nullable: true })
  color!: string | null;

  @Column('integer', { name: 'width_mm', nullable: true })
  widthMm!: number | null;

  @Column('integer', { name: 'depth_mm', nullable: true })
  depthMm!: number | null;

  @Column('integer', { name: 'height_mm', nullable: true })
  heightMm!: number | null;

  @Column('integer', { name: 'seat_height_mm', nullable: true })
  seatHeightMm!: number | null;

  @Column('integer', { name: 'weight_g', nullable: true })
  weightG!: number | null;

  @Column('integer', { name: 'max_load_g', nullable: true })
  maxLoadG!: number | null;

  @OneToOne(() => Entry, { nullable: false })
  @JoinColumn({ name: 'id', foreignKeyConstraintName: 'products_id_fkey' })
  entry!: Relation<Entry>;

  @ManyToOne(() => Style)
  @JoinColumn({ name: 'style', foreignKeyConstraintName: 'products_style_fkey' })
  styleValue!: Relation<Style> | null;

  @ManyToOne(() => Color)
  @JoinColumn({ name: 'color', foreignKeyConstraintName: 'products_color_fkey' })
  colorValue!: Relation<Color> | null;
}
