import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { EntryId } from '../../catalog/fields/scalars.js';
import { CursorParam } from '../../platform/validation/cursor-param.js';
import { IntParam } from '../../platform/validation/int-param.js';
import { LOCALES, type Locale } from '../../platform/locale/locale.js';
import type { EntryStatus } from '../entries/entry-record.js';

export const ENTRY_STATUSES = ['draft', 'published', 'changed'] as const;

/** Deleted entries are listed for 30 days. */
export const ENTRY_STATES = ['active', 'archived', 'deleted'] as const;

export class EntryFilter {
  @ApiProperty({ enum: ENTRY_STATES, required: false, default: 'active' })
  @IsIn(ENTRY_STATES)
  state: (typeof ENTRY_STATES)[number] = 'active';

  @ApiProperty({ enum: ENTRY_STATUSES, required: false, description: '`changed`: has unpublished changes' })
  @IsOptional()
  @IsIn(ENTRY_STATUSES)
  status?: EntryStatus;

  @IntParam({ min: 1, max: 100, description: 'Only entries whose completeness is below this, in percent' })
  completenessBelow?: number;

  @ApiProperty({
    enum: LOCALES,
    required: false,
    description: 'Locale of `completenessBelow`; any if not given',
  })
  @IsOptional()
  @IsIn(LOCALES)
  locale?: Locale;

  @ApiProperty({
    required: false,
    maxLength: 200,
    description:
      'Part of the name in any language, or of a SKU. Chinese names are also found by pinyin (`shimu`), by its ' +
      'initials (`sm`) and by traditional characters. One or two letters or digits match only the beginning of a word',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @EntryId('Only products in this category or one below it', false)
  category?: string;

  @EntryId('Only products of this material', false)
  material?: string;
}

export class ListEntriesInput extends EntryFilter {
  @IntParam({ min: 1, max: 100, default: 20 })
  limit = 20;

  @CursorParam()
  cursor?: string;
}
