import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { LOCALES, type Locale } from './locale.js';

/** The query of a route whose only parameter is the locale. */
export class LocaleInput {
  @ApiProperty({
    enum: LOCALES,
    required: false,
    description: 'Without it, Accept-Language decides; without that, zh-CN',
  })
  @IsOptional()
  @IsIn(LOCALES)
  locale?: Locale;
}
