import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsString } from 'class-validator';
import { WholeParam } from '../../platform/http/whole-param.js';
import { LocaleInput } from '../../platform/locale/locale.input.js';
import { ProductFiltersInput } from '../../published/product-filters.input.js';
import { FACETS, type Facet } from './found.js';

export const SEARCH_TYPES = ['product', 'article', 'all'] as const;
export const SEARCH_SORTS = ['relevance', 'newest', 'price', '-price', 'name'] as const;

export class SearchInput extends ProductFiltersInput {
  @ApiProperty({ required: false, description: 'What the shopper typed; empty finds everything' })
  @IsString()
  q = '';

  @ApiProperty({ enum: SEARCH_TYPES, required: false, default: 'all' })
  @IsIn(SEARCH_TYPES)
  type: (typeof SEARCH_TYPES)[number] = 'all';

  @ApiProperty({ enum: SEARCH_SORTS, required: false, default: 'relevance' })
  @IsIn(SEARCH_SORTS)
  sort: (typeof SEARCH_SORTS)[number] = 'relevance';

  @ApiProperty({
    ...{ enum: [...FACETS, 'none'], isArray: true, required: false, default: FACETS },
    description: 'Facets to count, repeatable; counting costs more than searching, so `none` is fastest',
  })
  @Transform(({ value }: { value: unknown }) => [value].flat())
  @ArrayMaxSize(FACETS.length + 1)
  @IsIn([...FACETS, 'none'], { each: true })
  facets: (Facet | 'none')[] = [...FACETS];

  @WholeParam({ min: 1, max: 1000, default: 1 })
  page = 1;

  @WholeParam({ min: 1, max: 100, default: 20 })
  limit = 20;
}

/** Facets that are to be counted, and those that the shopper has narrowed. */
export const countedFacets = (input: SearchInput) => FACETS.filter((facet) => input.facets.includes(facet));
export const narrowedFacets = (input: SearchInput) => FACETS.filter((facet) => input[facet] !== undefined);

export class SuggestInput extends LocaleInput {
  @ApiProperty({ required: false, description: 'What the shopper has typed so far' })
  @IsString()
  q = '';

  @WholeParam({ min: 1, max: 20, default: 5, description: 'Of each kind' })
  limit = 5;
}
