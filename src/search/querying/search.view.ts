import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { ArticleCardView, ProductCardView } from '../../published/card.view.js';

export class HighlightView {
  @ApiProperty({ description: 'The name, HTML-escaped, matches in <em>' }) name!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'A passage that matches, HTML-escaped, matches in <em>',
  })
  text!: string | null;
}

@ApiExtraModels(ProductCardView, ArticleCardView)
export class SearchItemView {
  @ApiProperty({ enum: ['product', 'article'] }) type!: 'product' | 'article';
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() slug!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: HighlightView }) highlight!: HighlightView;
  @ApiProperty({
    oneOf: [{ $ref: getSchemaPath(ProductCardView) }, { $ref: getSchemaPath(ArticleCardView) }],
  })
  card!: ProductCardView | ArticleCardView;
}

export class FacetValueView {
  @ApiProperty({ description: 'What to filter by' }) value!: string;
  @ApiProperty({ description: 'What to show, in the locale of the answer' }) label!: string;
  @ApiProperty({ type: 'integer' }) count!: number;
}

export class FacetsView {
  @ApiProperty({ type: [FacetValueView] }) category!: FacetValueView[];
  @ApiProperty({ type: [FacetValueView] }) material!: FacetValueView[];
  @ApiProperty({ type: [FacetValueView] }) style!: FacetValueView[];
  @ApiProperty({ type: [FacetValueView] }) color!: FacetValueView[];
  @ApiProperty({ type: [FacetValueView] }) room!: FacetValueView[];
}

export class SearchView {
  @ApiProperty() query!: string;
  @ApiProperty({ type: [SearchItemView] }) items!: SearchItemView[];
  @ApiProperty({ type: 'integer' }) total!: number;
  @ApiProperty({ type: 'integer' }) page!: number;
  @ApiProperty({ type: FacetsView }) facets!: FacetsView;
  @ApiProperty({ description: 'The engine is away; Postgres answered' }) degraded!: boolean;
  @ApiProperty({ type: 'number', description: 'Milliseconds' }) tookMs!: number;
}

export class SuggestView {
  @ApiProperty() query!: string;
  @ApiProperty({ type: [String], description: 'What the shopper may mean to type' }) completions!: string[];
  @ApiProperty({ type: [ProductCardView] }) products!: ProductCardView[];
  @ApiProperty({ type: [ArticleCardView] }) articles!: ArticleCardView[];
  @ApiProperty({ description: 'The engine is away; Postgres answered' }) degraded!: boolean;
}
