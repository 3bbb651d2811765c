import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { BooleanText } from '../platform/validation/boolean-text.js';
import { IntParam } from '../platform/validation/int-param.js';
import { LOCALES, type Locale } from '../platform/locale/locale.js';
import { CURRENCY_CODES } from '../platform/locale/minor-units.js';
import type { ProductFilters } from './product-filters.js';
import { RepeatedParam } from '../platform/validation/repeated-param.js';

/** A filter that may be repeated: `?room=study&room=bedroom` finds products for either room. */
function Repeatable(description: string) {
  return applyDecorators(
    ApiProperty({
      type: [String],
      required: false,
      description: `${description}; repeat it for any of several`,
    }),
    IsOptional(),
    RepeatedParam(),
    ArrayMaxSize(20),
    IsString({ each: true }),
    MaxLength(200, { each: true }),
  );
}

const Price = (description: string) => IntParam({ min: 0, max: 1_000_000_000_000, description });

/** Query parameters that filter products, and the locale of the response. */
export class ProductFiltersInput implements ProductFilters {
  @ApiProperty({
    enum: LOCALES,
    required: false,
    description: 'Without it, Accept-Language decides; without that, zh-CN',
  })
  @IsOptional()
  @IsIn(LOCALES)
  locale?: Locale;

  @Repeatable('Slug, name or id of a category; those below it count') category?: string[];
  @Repeatable('Slug, name or id of a material') material?: string[];
  @Repeatable('Code of a style') style?: string[];
  @Repeatable('Code of a colour') color?: string[];
  @Repeatable('Code of a room') room?: string[];

  @ApiProperty({ type: Boolean, required: false })
  @IsOptional()
  @BooleanText()
  inStock?: boolean;

  @Price('Lowest price, in minor units of `currency`') minPrice?: number;
  @Price('Highest price, in minor units of `currency`') maxPrice?: number;

  @ApiProperty({
    type: String,
    required: false,
    default: 'CNY',
    description: 'ISO 4217; for prices and for sorting by price',
  })
  @IsIn(CURRENCY_CODES, { message: 'must be an ISO 4217 currency' })
  currency = 'CNY';
}
