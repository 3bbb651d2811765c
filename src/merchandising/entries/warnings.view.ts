import { ApiProperty } from '@nestjs/swagger';
import { FieldErrorView } from '../../platform/http/problem.view.js';

export class WarningsView {
  @ApiProperty({ type: [FieldErrorView] }) items!: FieldErrorView[];
}
