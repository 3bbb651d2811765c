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
  @Enum(BULK_TYPES, 'Type of the entries in the file') type!: BulkType;
}

export class ImportInput extends WaitInput {
  @Enum(BULK_TYPES, 'Type of the entries in the file') type!: BulkType;

  @ApiProperty({
    type: Boolean,
    required: false,
    default: false,
    description: 'Report the outcome of each row without saving it',
  })
  @BooleanText()
  dryRun = false;

  @ApiProperty({
    enum: POLICIES,
    required: false,
    default: 'reject_all',
    description: 'Whether an invalid row rejects the whole file, or only that row',
  })
  @IsIn(POLICIES)
  onError: (typeof POLICIES)[number] = 'reject_all';

  @ApiProperty({
    required: false,
    maxLength: 60,
    description: 'Name of the import mapping for the columns',
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
      'Types, separated by commas, of which an entry is created when a row names an unknown one. It is public at once',
  })
  @Transform(asList)
  @IsIn(CREATABLE, { each: true })
  create: Creatable[] = [];

  @ApiProperty({
    type: Boolean,
    required: false,
    default: false,
    description:
      'Publish the imported entries in all languages. A row fails if its entry lacks a field that publishing requires',
  })
  @BooleanText()
  publish = false;
}
