import { ApiProperty } from '@nestjs/swagger';
import { FaultView } from '../../platform/http/problem.view.js';

export class WarningsView {
  @ApiProperty({ type: [FaultView] }) items!: FaultView[];
}
