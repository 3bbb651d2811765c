import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsObject, ValidateBy } from 'class-validator';
import { BULK_TYPES, type BulkType } from '../../catalog/entities/operations/job.entity.js';
import { Enum, Bool } from '../../catalog/fields/scalars.js';
import { Mapping } from '../imports/records/mapping.js';

/** An object whose values are texts. */
function TextRecord(description: string, orNull: boolean) {
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

/** How the columns of a partner's files are read. */
export class MappingInput implements Mapping {
  @Enum(BULK_TYPES, 'Entry type of the files') type!: BulkType;

  @TextRecord('Column by header, such as `dimensions.width [cm]`; null ignores the header', true)
  columns?: Record<string, string | null>;

  @TextRecord('Default value by column', false)
  constants?: Record<string, string>;

  @Enum(['.', ','], 'Decimal separator; the other one separates thousands', false)
  decimal?: '.' | ',';

  @Bool('Ignore headers that are no columns instead of rejecting the file') ignoreOthers?: boolean;
}
