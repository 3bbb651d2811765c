import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { EntryId } from '../../catalog/fields/scalars.js';
import { CursorParam } from '../../platform/validation/cursor-param.js';
import { WholeParam } from '../../platform/validation/whole-param.js';
import { LOCALES, type Locale } from '../../platform/locale/locale.js';
import type { EntryStatus } from '../entries/entry-record.js';

export const ENTRY_STATUSES = ['draft', 'published', 'changed'] as const;

/** In use, put aside, or deleted less than 30 days ago. */
export const ENTRY_STATES = ['active', 'archived', 'deleted'] as const;

/** Which entries are meant. */
export class EntryFilter {
  @ApiProperty({ enum: ENTRY_STATES, required: false, default: 'active' })
  @IsIn(ENTRY_STATES)
  state: (typeof ENTRY_STATES)[number] = 'active';

  @ApiProperty({ enum: ENTRY_STATUSES, required: false, description: '`changed`: changes not published' })
  @IsOptional()
  @IsIn(ENTRY_STATUSES)
  status?: EntryStatus;

  @WholeParam({ min: 1, max: 100, description: 'Only entries less complete than this, in percent' })
  completenessBelow?: number;

  @ApiProperty({ enum: LOCALES, required: false, description: 'In this locale; in any where not given' })
  @IsOptional()
  @IsIn(LOCALES)
  locale?: Locale;

  @ApiProperty({
    required: false,
    maxLength: 200,
    description:
      'Part of the name in any language, or of a SKU. Chinese names are also found by pinyin (`shimu`), by its ' +
      'initials (`sm`) and by traditional characters. One or two letters or digits: where a word begins',
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
  @WholeParam({ min: 1, max: 100, default: 20 })
  limit = 20;

  @CursorParam()
  cursor?: string;
}
