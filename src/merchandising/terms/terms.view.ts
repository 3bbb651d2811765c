import { ApiProperty } from '@nestjs/swagger';
import type { LocalizedText } from '../../platform/locale/locale.js';

class NamedTermView {
  @ApiProperty({ description: 'What products name it by' }) code!: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'Name per locale' })
  name!: LocalizedText;
}

export class TermsView {
  @ApiProperty({ type: [NamedTermView] }) styles!: NamedTermView[];
  @ApiProperty({ type: [NamedTermView], description: 'Colour families' }) colors!: NamedTermView[];
  @ApiProperty({ type: [NamedTermView] }) rooms!: NamedTermView[];
}
