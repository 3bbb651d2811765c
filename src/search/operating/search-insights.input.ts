import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsOptional } from 'class-validator';
import { Transform } from 'class-transformer';
import { IsoDate } from '../../platform/validation/iso-date-time.js';
import { WholeParam } from '../../platform/validation/whole-param.js';
import { LocaleInput } from '../../platform/locale/locale.input.js';

export class QueryCountsInput extends LocaleInput {
  @IsoDate('UTC; today where not given') day?: string;

  @ApiProperty({ type: Boolean, required: false, description: 'Only what found nothing' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  empty?: boolean;

  @WholeParam({ min: 1, max: 1000, default: 100 })
  limit = 100;
}
