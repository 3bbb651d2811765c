import { ApiProperty } from '@nestjs/swagger';
import { FieldErrorView } from '../../platform/errors/problem.view.js';

export class ShownProductView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'In upper case, by which SKUs are compared' }) sku!: string;
  @ApiProperty({ description: "In the text's language, or the next best" }) name!: string;
  @ApiProperty({ description: "Readers in the text's language can see it; others are shown no card" })
  publishedHere!: boolean;
}

export class RenderingView {
  @ApiProperty({
    description:
      'Safe HTML, as publishing makes it; `<div data-product-id="…"></div>` is the place of a card. ' +
      'A line that names a SKU nobody has is left out',
  })
  html!: string;
  @ApiProperty({ type: [ShownProductView], description: 'The products it shows, in order, a SKU each' })
  products!: ShownProductView[];
  @ApiProperty({ type: [FieldErrorView], description: 'What is probably not meant so' })
  warnings!: FieldErrorView[];
}
