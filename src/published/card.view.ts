import { ApiProperty } from '@nestjs/swagger';
import { LOCALES, type Locale } from '../platform/locale/locale.js';
import {
  MEDIA_ROLES,
  type MediaRole,
  AVAILABILITY_STATUSES,
  type AvailabilityStatus,
  ARTICLE_KINDS,
  type ArticleKind,
} from '../furniture/values.js';

/** An amount of money in minor units (fen, cents). */
export class MoneyView {
  @ApiProperty({ type: 'integer', description: 'Minor units' }) amount!: number;
  @ApiProperty({ example: 'CNY', description: 'ISO 4217' }) currency!: string;
}

/** A thing with a name that lists can be filtered by; `slug` is the value of the filter. */
export class TermView {
  @ApiProperty({ example: 'walnut' }) slug!: string;
  @ApiProperty({ example: '胡桃木' }) name!: string;
}

/** A field that is not translated and shows another language instead. */
export class FallbackView {
  @ApiProperty({ description: 'Dotted path of the field' }) field!: string;
  @ApiProperty({ enum: LOCALES, description: 'The language it shows' }) locale!: Locale;
}

export class ImageView {
  @ApiProperty({ format: 'uri-reference', description: 'Below the address of this service, or elsewhere' })
  url!: string;
  @ApiProperty() alt!: string;
  @ApiProperty({ type: 'integer', description: 'Pixels' }) width!: number;
  @ApiProperty({ type: 'integer', description: 'Pixels' }) height!: number;
  @ApiProperty({ enum: MEDIA_ROLES }) role!: MediaRole;
}

/** A product in a list. */
export class ProductCardView {
  @ApiProperty({ enum: ['product'] }) type!: 'product';
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() slug!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) tagline!: string | null;
  @ApiProperty({ type: TermView, nullable: true }) category!: TermView | null;
  @ApiProperty({ type: [TermView] }) materials!: TermView[];
  @ApiProperty({ type: TermView, nullable: true }) style!: TermView | null;
  @ApiProperty({ type: TermView, nullable: true }) color!: TermView | null;
  @ApiProperty({ type: ImageView, nullable: true }) image!: ImageView | null;

  @ApiProperty({
    type: MoneyView,
    nullable: true,
    description: 'Lowest, in CNY or the first currency it has',
  })
  price!: MoneyView | null;

  @ApiProperty({
    type: MoneyView,
    nullable: true,
    description: 'What it would be without offers, where that differs',
  })
  regularPrice!: MoneyView | null;

  @ApiProperty({ type: [MoneyView], description: 'Lowest price over the variants, per currency' })
  prices!: MoneyView[];

  @ApiProperty({ enum: AVAILABILITY_STATUSES }) availability!: AvailabilityStatus;
  @ApiProperty({ type: [String] }) skus!: string[];
  @ApiProperty({ type: [FallbackView] }) fallbacks!: FallbackView[];
}

/** An article in a list. */
export class ArticleCardView {
  @ApiProperty({ enum: ['article'] }) type!: 'article';
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() slug!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ARTICLE_KINDS }) kind!: ArticleKind;
  @ApiProperty({ type: String, nullable: true }) summary!: string | null;
  @ApiProperty({ type: [String] }) tags!: string[];
  @ApiProperty({ type: ImageView, nullable: true }) image!: ImageView | null;
  @ApiProperty({ format: 'date-time' }) publishedAt!: string;
  @ApiProperty({ type: [FallbackView] }) fallbacks!: FallbackView[];
}
