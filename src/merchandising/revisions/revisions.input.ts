import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { CursorParam } from '../../platform/validation/cursor-param.js';
import { IntParam } from '../../platform/validation/int-param.js';
import { LOCALES, type Locale } from '../../platform/locale/locale.js';

export class ListRevisionsInput {
  @IntParam({ min: 1, max: 100, default: 20 })
  limit = 20;

  @CursorParam()
  cursor?: string;
}

export class CompareRevisionsInput {
  @IntParam({
    min: 1,
    max: 999_999_999,
    description: 'Number of the revision to compare with; by default the one before',
  })
  since?: number;
}

export class DiscardInput {
  @ApiProperty({
    enum: LOCALES,
    required: false,
    description: 'Locale whose published revision is restored; by default the one published last',
  })
  @IsOptional()
  @IsIn(LOCALES)
  locale?: Locale;
}
