import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { LONGEST_BODY } from '../../catalog/content/article-content.js';
import { Enum } from '../../catalog/fields/scalars.js';
import { LOCALES, type Locale } from '../../platform/locale/locale.js';

export class RenderingInput {
  @Enum(LOCALES, 'Language of the text') locale!: Locale;

  /** May be blank, as an editor is at first. */
  @ApiProperty({ maxLength: LONGEST_BODY, description: "Markdown, as an article's body" })
  @IsString()
  @MaxLength(LONGEST_BODY)
  body!: string;
}
