import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { WholeParam } from '../../platform/http/whole-param.js';

export const SCHEDULE_STATES = ['pending', 'done', 'failed'] as const;

export class ListSchedulesInput {
  @ApiProperty({ enum: SCHEDULE_STATES, required: false, default: 'pending' })
  @IsIn(SCHEDULE_STATES)
  state: (typeof SCHEDULE_STATES)[number] = 'pending';

  @WholeParam({ min: 1, max: 100, default: 20 })
  limit = 20;

  @ApiProperty({ required: false, description: '`nextCursor` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  cursor?: string;
}
