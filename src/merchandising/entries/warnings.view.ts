import { ApiProperty } from '@nestjs/swagger';

class WarningView {
  @ApiProperty({ description: 'Dotted' }) path!: string;
  @ApiProperty() code!: string;
  @ApiProperty() message!: string;
}

export class WarningsView {
  @ApiProperty({ type: [WarningView] }) items!: WarningView[];
}
