import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { LocalizedText } from '../../platform/locale/locale.js';
import { Localized } from '../fields/localized.js';
import { ListOf, Nested } from '../fields/nested.js';
import { EntryId, Enum } from '../fields/scalars.js';
import { MediaContent } from './media.js';
import { type SlugContent, Slugs } from './slugs.js';
import { ARTICLE_KINDS, type ArticleKind } from '../../furniture/values.js';

/** Longest body in a language, in UTF-16 code units. */
export const MAX_BODY_LENGTH = 200_000;

function Tags() {
  return (target: object, key: string) => {
    ApiProperty({ type: [String], required: false, maxItems: 30 })(target, key);
    IsOptional()(target, key);
    IsArray()(target, key);
    ArrayMaxSize(30)(target, key);
    IsString({ each: true })(target, key);
    Matches(/\S/, { each: true, message: 'each tag must not be blank' })(target, key);
    MaxLength(60, { each: true })(target, key);
  };
}

/** Tags per language. */
export class TagContent {
  @Tags()
  'zh-CN'?: string[];

  @Tags()
  en?: string[];
}

export class ArticleProductContent {
  @EntryId('The product')
  product!: string;

  @Localized({ max: 500, description: 'Why the product is linked' })
  note?: LocalizedText;
}

/** An essay, a guide or news. */
export class ArticleContent {
  @Localized({ max: 200, description: 'Title', required: true })
  title!: LocalizedText;

  @Slugs()
  slug?: SlugContent;

  @Enum(ARTICLE_KINDS, 'Kind of article')
  kind!: ArticleKind;

  @Localized({ max: 1000, description: 'Summary' })
  summary?: LocalizedText;

  @Localized({
    max: MAX_BODY_LENGTH,
    description: 'Markdown (CommonMark, no HTML). A line `::product[SKU]` shows that product as a card',
  })
  body?: LocalizedText;

  @Nested(TagContent, 'Tags per language')
  @Type(() => TagContent)
  tags?: TagContent;

  @Nested(MediaContent, 'Image above the article')
  cover?: MediaContent;

  @ListOf(ArticleProductContent, { max: 100, description: 'Linked products, in order' })
  products?: ArticleProductContent[];
}
