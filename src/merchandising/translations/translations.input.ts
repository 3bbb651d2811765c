import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString } from 'class-validator';
import { LOCALES, type Locale } from '../../platform/locale/locale.js';

export class TranslationsInput {
  @ApiProperty({ enum: LOCALES, required: false, default: 'zh-CN', description: 'The source locale' })
  @IsIn(LOCALES)
  source: Locale = 'zh-CN';
}

export class ConfirmInput {
  @ApiProperty({
    type: [String],
    required: false,
    description: 'Paths of outdated fields; all by default',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1_000)
  @ArrayUnique()
  @IsString({ each: true })
  fields?: string[];
}
