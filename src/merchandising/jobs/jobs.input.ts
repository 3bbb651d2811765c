import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsIn, IsOptional } from 'class-validator';
import {
  JOB_KINDS,
  JOB_STATUSES,
  type JobKind,
  type JobStatus,
  OUTCOMES,
  type Outcome,
} from '../../catalog/entities/operations/job.entity.js';
import { Bool } from '../../catalog/fields/scalars.js';
import { CursorParam } from '../../platform/validation/cursor-param.js';
import { IntParam } from '../../platform/validation/int-param.js';
import { RepeatedParam } from '../../platform/validation/repeated-param.js';

export class WaitInput {
  @IntParam({
    min: 0,
    max: 60,
    default: 0,
    description: 'Seconds to wait for the end of the job',
  })
  wait = 0;
}

/** Uploads that are incomplete are not listed. */
const LISTABLE_STATUSES = JOB_STATUSES.filter((status) => status !== 'uploading');

export class ListJobsInput {
  @ApiProperty({ enum: JOB_KINDS, required: false })
  @IsOptional()
  @IsIn(JOB_KINDS)
  kind?: JobKind;

  @ApiProperty({
    enum: LISTABLE_STATUSES,
    isArray: true,
    required: false,
    description: 'Status; repeat it to match any of several',
  })
  @IsOptional()
  @RepeatedParam()
  @ArrayMaxSize(20)
  @IsIn(LISTABLE_STATUSES, { each: true })
  status?: JobStatus[];

  @IntParam({ min: 1, max: 100, default: 20 })
  limit = 20;

  @CursorParam()
  cursor?: string;
}

export class ListItemsInput {
  @ApiProperty({ enum: OUTCOMES, required: false })
  @IsOptional()
  @IsIn(OUTCOMES)
  outcome?: Outcome;

  @IntParam({ min: 1, max: 1_000, default: 100 })
  limit = 100;

  @CursorParam()
  cursor?: string;
}

export class UndoInput {
  @Bool('Report the outcome for each entry without changing it')
  dryRun?: boolean;
}
