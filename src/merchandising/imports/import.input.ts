import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsObject, IsOptional, IsString, MaxLength, ValidateBy } from 'class-validator';
import { BULK_TYPES, type BulkType } from '../../catalog/entities/job.entity.js';
import { Bool, Enum } from '../../catalog/fields/scalars.js';
import { WaitInput } from '../jobs/jobs.input.js';
import type { Mapping } from './mapping.js';
import { CREATABLE, type Creatable } from './resolve-references.js';

export const POLICIES = ['reject_all', 'reject_failed_rows'] as const;

const asBoolean = ({ value }: { value: unknown }) =>
  value === 'true' ? true : value === 'false' ? false : value;

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
  @Transform(asBoolean)
  @IsBoolean()
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
  @Transform(asBoolean)
  @IsBoolean()
  publish = false;
}

/** A record of texts. */
function Texts(description: string, orNull: boolean) {
  const isText = (value: unknown) => typeof value === 'string' && value.length <= 200;
  const isTexts = (value: unknown) =>
    Object.keys(value as object).length <= 2_000 &&
    Object.entries(value as object).every(
      ([key, each]) => isText(key) && (isText(each) || (orNull && each === null)),
    );
  return (target: object, key: string) => {
    ApiProperty({
      type: 'object',
      description,
      selfRequired: false,
      additionalProperties: { type: 'string', ...(orNull && { nullable: true }) },
    })(target, key);
    IsOptional()(target, key);
    IsObject()(target, key);
    ValidateBy({
      name: 'isTexts',
      validator: {
        validate: (value) => typeof value === 'object' && value !== null && isTexts(value),
        defaultMessage: () =>
          `must be an object of texts of at most 200 characters${orNull ? ', or null' : ''}`,
      },
    })(target, key);
  };
}

/** How the columns of somebody's files are to be read. */
export class MappingInput implements Mapping {
  @Enum(BULK_TYPES, 'What the files are of') type!: BulkType;

  @Texts('By header: the column that it is, `dimensions.width [cm]` say; null leaves it out', true)
  columns?: Record<string, string | null>;

  @Texts('By column: what stands in every row that says nothing else', false)
  constants?: Record<string, string>;

  @Enum(['.', ','], 'What stands before decimals; the other one separates thousands', false)
  decimal?: '.' | ',';

  @Bool('Leave out headers that are no columns, instead of refusing the file') ignoreOthers?: boolean;
}
