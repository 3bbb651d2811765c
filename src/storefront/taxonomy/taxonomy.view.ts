import { ApiProperty } from '@nestjs/swagger';
import { MATERIAL_KINDS, type MaterialKind } from '../../furniture/values.js';

export class CategoryTreeView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() slug!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: 'integer', description: 'Published products in it and below it' }) count!: number;
  @ApiProperty({ type: () => [CategoryTreeView], example: [] }) children!: CategoryTreeView[];
}

export class CategoriesView {
  @ApiProperty({ type: [CategoryTreeView] }) items!: CategoryTreeView[];
}

export class MaterialCountView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() slug!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: MATERIAL_KINDS }) kind!: MaterialKind;
  @ApiProperty({ type: String, nullable: true }) care!: string | null;
  @ApiProperty({ type: 'integer', description: 'Published products made of it' }) count!: number;
}

/** A style, a colour or a room. */
export class AttributeValueView {
  @ApiProperty({ description: 'What to filter by', example: 'mid-century' }) code!: string;
  @ApiProperty({ example: '中古风' }) name!: string;
}

export class AttributeValuesView {
  @ApiProperty({ type: [AttributeValueView] }) items!: AttributeValueView[];
}

export class MaterialsView {
  @ApiProperty({ type: [MaterialCountView] }) items!: MaterialCountView[];
}
