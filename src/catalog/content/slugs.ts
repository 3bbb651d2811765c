import { applyDecorators } from '../fields/apply-decorators.js';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches, MaxLength } from 'class-validator';
import { LOCALES } from '../../platform/locale/locale.js';
import { KEBAB_CASE } from '../fields/kebab-case.js';
import { Nested } from '../fields/nested.js';

function Slug() {
  return applyDecorators(
    ApiProperty({ type: String, pattern: KEBAB_CASE.source, maxLength: 120, required: false }),
    IsOptional(),
    Matches(KEBAB_CASE, {
      message: 'must be lower-case letters and digits in groups joined by single dashes',
    }),
    MaxLength(120),
  );
}

/** The last part of a page's address, per locale. */
export class SlugContent {
  @Slug()
  'zh-CN'?: string;

  @Slug()
  en?: string;
}

/** Slugs that are not given are generated from the name. */
export const Slugs = () =>
  Nested(
    SlugContent,
    `Address of the page in ${LOCALES.join(' and ')}; from the name (pinyin) where not given`,
  );
