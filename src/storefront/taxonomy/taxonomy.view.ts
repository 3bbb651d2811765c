import { ApiProperty } from '@nestjs/swagger';

export class CategoryTreeView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() slug!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: 'integer', description: 'Published products in it and below it' }) count!: number;
  @ApiProperty({ type: () => [CategoryTreeView] }) children!: CategoryTreeView[];
}

export class CategoriesView {
  @ApiProperty({ type: [CategoryTreeView] }) items!: CategoryTreeView[];
}

export class MaterialCountView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() slug!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'wood, leather, textile, metal, stone, glass, ceramic, plant or other' })
  kind!: string;
  @ApiProperty({ type: String, nullable: true }) care!: string | null;
  @ApiProperty({ type: 'integer', description: 'Published products made of it' }) count!: number;
}

export class MaterialsView {
  @ApiProperty({ type: [MaterialCountView] }) items!: MaterialCountView[];
}
