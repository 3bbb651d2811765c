import { ApiProperty } from '@nestjs/swagger';
import { LOCALES, type Locale } from '../platform/locale/locale.js';
import { FallbackView, ImageView, ProductCardView } from './card.view.js';
import { PerLocale } from '../platform/locale/localized.view.js';
import { ARTICLE_KINDS, type ArticleKind } from '../furniture/values.js';

export class ArticleBodyView {
  @ApiProperty({ description: 'Markdown; a line `::product[<product id>]` stands where a card belongs' })
  markdown!: string;

  @ApiProperty({ description: 'Safe HTML; `<div data-product-id="…"></div>` stands where a card belongs' })
  html!: string;
}

export class ArticleProductView {
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
  @ApiProperty({ type: ProductCardView }) product!: ProductCardView;
}

/** Everything an article's page shows. */
export class ArticlePageView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: LOCALES }) locale!: Locale;
  @ApiProperty() slug!: string;
  @PerLocale(String, 'Slug') slugs!: Record<string, string>;
  @ApiProperty() title!: string;
  @ApiProperty({ enum: ARTICLE_KINDS }) kind!: ArticleKind;
  @ApiProperty({ type: String, nullable: true }) summary!: string | null;
  @ApiProperty({ type: ArticleBodyView }) body!: ArticleBodyView;
  @ApiProperty({ type: [String] }) tags!: string[];
  @ApiProperty({ type: ImageView, nullable: true }) cover!: ImageView | null;
  @ApiProperty({ format: 'date-time' }) publishedAt!: string;
  @ApiProperty({ type: [FallbackView] }) fallbacks!: FallbackView[];
  @ApiProperty({
    type: [ArticleProductView],
    description: 'The linked products that are published, in its order',
  })
  products!: ArticleProductView[];
  @ApiProperty({ description: 'schema.org Article', type: 'object', additionalProperties: true })
  jsonLd!: Record<string, unknown>;
}
