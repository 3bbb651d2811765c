import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { BooleanText } from '../../platform/validation/boolean-text.js';
import { IsoDate } from '../../platform/validation/iso-date-time.js';
import { IntParam } from '../../platform/validation/int-param.js';
import { LocaleInput } from '../../platform/locale/locale.input.js';

export class QueryCountsInput extends LocaleInput {
  @IsoDate('UTC; today where not given') day?: string;

  @ApiProperty({ type: Boolean, required: false, description: 'Only what found nothing' })
  @IsOptional()
  @BooleanText()
  empty?: boolean;

  @IntParam({ min: 1, max: 1000, default: 100 })
  limit = 100;
}
