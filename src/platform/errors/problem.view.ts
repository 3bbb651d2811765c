import { ApiProperty } from '@nestjs/swagger';

export class FieldErrorView {
  @ApiProperty({ description: 'Dotted path, such as variants.0.sku; empty for the whole' }) path!: string;
  @ApiProperty({ example: 'is_int' }) code!: string;
  @ApiProperty() message!: string;
}

/** RFC 9457. Some codes add members, such as `currentVersion` and `differs` with `version_conflict`. */
export class ProblemView {
  @ApiProperty({ example: 'about:blank' }) type!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ type: 'integer' }) status!: number;
  @ApiProperty() detail!: string;
  @ApiProperty({ example: 'invalid' }) code!: string;
  @ApiProperty() requestId!: string;
  @ApiProperty({ type: [FieldErrorView], description: 'All of them' }) errors!: FieldErrorView[];
}
