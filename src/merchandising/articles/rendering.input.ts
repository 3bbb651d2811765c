import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { MAX_BODY_LENGTH } from '../../catalog/content/article-content.js';
import { Enum } from '../../catalog/fields/scalars.js';
import { LOCALES, type Locale } from '../../platform/locale/locale.js';

export class RenderingInput {
  @Enum(LOCALES, 'Language of the text') locale!: Locale;

  /** May be blank, as a new article is. */
  @ApiProperty({ maxLength: MAX_BODY_LENGTH, description: "Markdown, as an article's body" })
  @IsString()
  @MaxLength(MAX_BODY_LENGTH)
  body!: string;
}
