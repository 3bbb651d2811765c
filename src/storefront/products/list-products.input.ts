import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { CursorParam } from '../../platform/validation/cursor-param.js';
import { IntParam } from '../../platform/validation/int-param.js';
import { ProductFiltersInput } from '../../published/product-filters.input.js';

const PRODUCT_SORTS = ['newest', 'price', '-price', 'name'] as const;

export type ProductSort = (typeof PRODUCT_SORTS)[number];

export class ListProductsInput extends ProductFiltersInput {
  @ApiProperty({ enum: PRODUCT_SORTS, required: false, default: 'newest' })
  @IsIn(PRODUCT_SORTS)
  sort: ProductSort = 'newest';

  @IntParam({ min: 1, max: 100, default: 20 })
  limit = 20;

  @CursorParam('`nextCursor` of the page before, in the same order')
  cursor?: string;
}
