import { ApiProperty } from '@nestjs/swagger';
import { FieldErrorView } from '../../platform/errors/problem.view.js';

export class WarningsView {
  @ApiProperty({ type: [FieldErrorView] }) items!: FieldErrorView[];
}
