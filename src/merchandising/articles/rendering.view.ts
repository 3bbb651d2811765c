import { ApiProperty } from '@nestjs/swagger';
import { FieldErrorView } from '../../platform/errors/problem.view.js';

export class ShownProductView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'In upper case: SKUs are compared without case' }) sku!: string;
  @ApiProperty({ description: "In the text's language, or else in the other" }) name!: string;
  @ApiProperty({
    description: "Whether it is published in the text's language; otherwise its card is left out",
  })
  publishedHere!: boolean;
}

export class RenderingView {
  @ApiProperty({
    description:
      'Sanitised HTML, as publishing creates it; `<div data-product-id="…"></div>` marks the place of a card. ' +
      'Lines with an unknown SKU are left out',
  })
  html!: string;
  @ApiProperty({ type: [ShownProductView], description: 'The products in the text, in order' })
  products!: ShownProductView[];
  @ApiProperty({ type: [FieldErrorView], description: 'Probable mistakes' })
  warnings!: FieldErrorView[];
}
