import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { BULK_TYPES, type BulkType } from '../../catalog/entities/operations/job.entity.js';
import { Enum } from '../../catalog/fields/scalars.js';
import { BooleanText } from '../../platform/validation/boolean-text.js';
import { WaitInput } from '../jobs/jobs.input.js';
import { CREATABLE, type Creatable } from './records/resolve-references.js';

export const POLICIES = ['reject_all', 'reject_failed_rows'] as const;

const asList = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value);

export class ImportTypeInput {
  @Enum(BULK_TYPES, 'What the file is of') type!: BulkType;
}

export class ImportInput extends WaitInput {
  @Enum(BULK_TYPES, 'What the file is of') type!: BulkType;

  @ApiProperty({
    type: Boolean,
    required: false,
    default: false,
    description: 'Try everything, keep nothing',
  })
  @BooleanText()
  dryRun = false;

  @ApiProperty({
    enum: POLICIES,
    required: false,
    default: 'reject_all',
    description: 'What happens when a row is wrong: nothing is kept, or all but the wrong rows',
  })
  @IsIn(POLICIES)
  onError: (typeof POLICIES)[number] = 'reject_all';

  @ApiProperty({
    required: false,
    maxLength: 60,
    description: 'Name of the mapping that says what the columns are',
  })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  mapping?: string;

  @ApiProperty({
    enum: CREATABLE,
    isArray: true,
    required: false,
    description:
      'Separated by commas: what is made when a row names one that there is not. It is public at once',
  })
  @Transform(asList)
  @IsIn(CREATABLE, { each: true })
  create: Creatable[] = [];

  @ApiProperty({
    type: Boolean,
    required: false,
    default: false,
    description:
      'Publish what the rows say, in all languages. A row whose entry lacks what is required to be public is wrong',
  })
  @BooleanText()
  publish = false;
}
