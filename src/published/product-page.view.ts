import { ApiProperty } from '@nestjs/swagger';
import { LOCALES, type Locale } from '../platform/locale/locale.js';
import {
  ArticleCardView,
  FallbackView,
  ImageView,
  MoneyView,
  ProductCardView,
  TermView,
} from './card.view.js';
import { DimensionsView, FurnitureRecordView } from './specifications.view.js';
import { PerLocale } from '../platform/locale/localized.view.js';
import {
  AVAILABILITY_STATUSES,
  PARTS,
  type Part,
  RELATION_KINDS,
  type RelationKind,
  type AvailabilityStatus,
} from '../furniture/values.js';

export class DesignNoteView {
  @ApiProperty() aspect!: string;
  @ApiProperty() text!: string;
}

export class PartMaterialView {
  @ApiProperty({ enum: PARTS }) part!: Part;
  @ApiProperty({ type: TermView }) material!: TermView;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
}

export class OptionView {
  @ApiProperty() name!: string;
  @ApiProperty() value!: string;
}

export class VariantView {
  @ApiProperty() sku!: string;
  @ApiProperty({ type: String, nullable: true }) gtin!: string | null;
  @ApiProperty({ type: [OptionView] }) options!: OptionView[];
  @ApiProperty({ type: MoneyView, nullable: true, description: 'In CNY, or the first currency it has' })
  price!: MoneyView | null;

  @ApiProperty({ type: [MoneyView] }) prices!: MoneyView[];
  @ApiProperty({
    type: [MoneyView],
    nullable: true,
    description: 'What it costs without the offer that holds now',
  })
  regularPrices!: MoneyView[] | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When that offer ends' })
  offerUntil!: string | null;

  @ApiProperty({ enum: AVAILABILITY_STATUSES }) availability!: AvailabilityStatus;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Pieces on hand, if known' }) quantity!:
    number | null;
}

export class CategoryPathView extends TermView {
  @ApiProperty({ type: [TermView], description: 'The categories above it, the root first' })
  ancestors!: TermView[];
}

export class RelatedView {
  @ApiProperty({ enum: RELATION_KINDS }) kind!: RelationKind;
  @ApiProperty({ type: ProductCardView }) product!: ProductCardView;
}

/** Everything a product's page shows. Lengths in millimetres, mass in grams. */
export class ProductPageView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: LOCALES }) locale!: Locale;
  @ApiProperty() slug!: string;
  @PerLocale(String, 'Slug')
  slugs!: Record<string, string>;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) tagline!: string | null;
  @ApiProperty({ type: String, nullable: true }) description!: string | null;
  @ApiProperty({ type: [DesignNoteView] }) designNotes!: DesignNoteView[];
  @ApiProperty({ type: TermView, nullable: true }) style!: TermView | null;
  @ApiProperty({ type: TermView, nullable: true }) color!: TermView | null;
  @ApiProperty({ type: String, nullable: true }) colorName!: string | null;
  @ApiProperty({ type: [TermView] }) rooms!: TermView[];
  @ApiProperty({ type: [PartMaterialView] }) materials!: PartMaterialView[];
  @ApiProperty({ type: [CategoryPathView] }) categories!: CategoryPathView[];
  @ApiProperty({ type: DimensionsView, nullable: true }) dimensions!: DimensionsView | null;
  @ApiProperty({ type: [VariantView] }) variants!: VariantView[];
  @ApiProperty({ enum: AVAILABILITY_STATUSES }) availability!: AvailabilityStatus;
  @ApiProperty({ type: [ImageView] }) media!: ImageView[];
  @ApiProperty({ type: FurnitureRecordView }) record!: FurnitureRecordView;
  @ApiProperty({ format: 'date-time', description: 'When it was new to the public' }) publishedAt!: string;
  @ApiProperty({ type: [FallbackView] }) fallbacks!: FallbackView[];
  @ApiProperty({
    description: 'schema.org Product or ProductGroup',
    type: 'object',
    additionalProperties: true,
  })
  jsonLd!: Record<string, unknown>;
  @ApiProperty({ type: [RelatedView] }) related!: RelatedView[];
  @ApiProperty({ type: [ArticleCardView], description: 'Published articles that link it, newest first' })
  articles!: ArticleCardView[];
}
