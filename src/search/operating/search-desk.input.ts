import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsISO8601, IsOptional, Matches } from 'class-validator';
import { Transform } from 'class-transformer';
import { WholeParam } from '../../platform/http/whole-param.js';
import { LocaleInput } from '../../platform/locale/locale.input.js';

export class QueryCountsInput extends LocaleInput {
  @ApiProperty({ required: false, format: 'date', description: 'UTC; today where not given' })
  @IsOptional()
  @IsISO8601({ strict: true }, { message: 'must be a day that there is' })
  @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { message: 'must be a day, such as 2026-11-25' })
  day?: string;

  @ApiProperty({ type: Boolean, required: false, description: 'Only what found nothing' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  empty?: boolean;

  @WholeParam({ min: 1, max: 1000, default: 100 })
  limit = 100;
}
