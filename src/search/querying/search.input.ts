import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsString } from 'class-validator';
import { IntParam } from '../../platform/validation/int-param.js';
import { LocaleInput } from '../../platform/locale/locale.input.js';
import { ProductFiltersInput } from '../../published/product-filters.input.js';
import { FACETS, type Facet } from './facets.js';
import { RepeatedParam } from '../../platform/validation/repeated-param.js';

export const SEARCH_TYPES = ['product', 'article', 'all'] as const;
export const SEARCH_SORTS = ['relevance', 'newest', 'price', '-price', 'name'] as const;

/** In characters; the rest of a longer text is ignored. */
const LONGEST_QUERY = 300;
const LONGEST_PREFIX = 100;

/** Cuts before any other work, and again where NFKC makes one character many (㍿ becomes 株式会社). */
function CutTo(length: number) {
  const cut = (text: string) => [...text.slice(0, 2 * length)].slice(0, length).join('');
  return Transform(({ value }: { value: unknown }) => {
    if (typeof value !== 'string') return value;
    const short = cut(value);
    const expanded = short.normalize('NFKC');
    return expanded.length > 2 * length ? cut(expanded) : short;
  });
}

export class SearchInput extends ProductFiltersInput {
  @ApiProperty({
    type: String,
    required: false,
    description: `What the shopper typed; empty finds everything. The first ${LONGEST_QUERY} characters count`,
  })
  @CutTo(LONGEST_QUERY)
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
  @RepeatedParam()
  @ArrayMaxSize(FACETS.length + 1)
  @IsIn([...FACETS, 'none'], { each: true })
  facets: (Facet | 'none')[] = [...FACETS];

  @IntParam({ min: 1, max: 1000, default: 1 })
  page = 1;

  @IntParam({ min: 1, max: 100, default: 20 })
  limit = 20;
}

/** The facets that the response counts. */
export const countedFacets = (input: SearchInput) => FACETS.filter((facet) => input.facets.includes(facet));
/** The facets that have a filter. */
export const narrowedFacets = (input: SearchInput) => FACETS.filter((facet) => input[facet] !== undefined);

export class SuggestInput extends LocaleInput {
  @ApiProperty({
    type: String,
    required: false,
    description: `What the shopper has typed so far. The first ${LONGEST_PREFIX} characters count`,
  })
  @CutTo(LONGEST_PREFIX)
  @IsString()
  q = '';

  @IntParam({ min: 1, max: 20, default: 5, description: 'Of each kind' })
  limit = 5;
}
