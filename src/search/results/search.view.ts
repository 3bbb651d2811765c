import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { ArticleCardView, ProductCardView } from '../../published/card.view.js';

class HighlightView {
  @ApiProperty({ description: 'The name, HTML-escaped, matches in <em>' }) name!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'A passage that matches, HTML-escaped, matches in <em>',
  })
  text!: string | null;
}

class SearchItemBaseView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() slug!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: HighlightView }) highlight!: HighlightView;
}

class ProductSearchItemView extends SearchItemBaseView {
  @ApiProperty({ enum: ['product'] }) type!: 'product';
  @ApiProperty({ type: ProductCardView }) card!: ProductCardView;
}

class ArticleSearchItemView extends SearchItemBaseView {
  @ApiProperty({ enum: ['article'] }) type!: 'article';
  @ApiProperty({ type: ArticleCardView }) card!: ArticleCardView;
}

export type SearchItemView = ProductSearchItemView | ArticleSearchItemView;

const searchItem = {
  oneOf: [{ $ref: getSchemaPath(ProductSearchItemView) }, { $ref: getSchemaPath(ArticleSearchItemView) }],
  discriminator: {
    propertyName: 'type',
    mapping: {
      product: getSchemaPath(ProductSearchItemView),
      article: getSchemaPath(ArticleSearchItemView),
    },
  },
};

export class FacetValueView {
  @ApiProperty({ description: 'What to filter by', example: 'walnut' }) value!: string;
  @ApiProperty({ description: 'What to show, in the locale of the response', example: '胡桃木' })
  label!: string;
  @ApiProperty({ type: 'integer' }) count!: number;
}

export class FacetsView {
  @ApiProperty({ type: [FacetValueView] }) category!: FacetValueView[];
  @ApiProperty({ type: [FacetValueView] }) material!: FacetValueView[];
  @ApiProperty({ type: [FacetValueView] }) style!: FacetValueView[];
  @ApiProperty({ type: [FacetValueView] }) color!: FacetValueView[];
  @ApiProperty({ type: [FacetValueView] }) room!: FacetValueView[];
}

@ApiExtraModels(ProductSearchItemView, ArticleSearchItemView)
export class SearchView {
  @ApiProperty() query!: string;
  @ApiProperty({ type: 'array', items: searchItem }) items!: SearchItemView[];
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
