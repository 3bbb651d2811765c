import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { CursorParam } from '../../platform/validation/cursor-param.js';
import { IntParam } from '../../platform/validation/int-param.js';

export const SCHEDULE_STATES = ['pending', 'done', 'failed'] as const;

export class ListSchedulesInput {
  @ApiProperty({ enum: SCHEDULE_STATES, required: false, default: 'pending' })
  @IsIn(SCHEDULE_STATES)
  state: (typeof SCHEDULE_STATES)[number] = 'pending';

  @IntParam({ min: 1, max: 100, default: 20 })
  limit = 20;

  @CursorParam()
  cursor?: string;
}
