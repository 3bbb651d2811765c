import { applyDecorators } from './apply-decorators.js';
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, Matches, Max, Min, ValidateBy } from 'class-validator';

interface IntRule {
  min?: number;
  max: number;
  /** What is counted, with its unit. */
  description: string;
  required?: boolean;
  /** Unit of a measure, for imports that convert from others. */
  unit?: 'mm' | 'g';
}

const optional = (required: boolean) => (required ? [] : [IsOptional()]);

/** A whole number. */
export function Int({ min = 0, max, description, required = false, unit }: IntRule) {
  const measure = unit ? { 'x-unit': unit } : {};
  return applyDecorators(
    ApiProperty({ type: 'integer', minimum: min, maximum: max, description, required, ...measure }),
    ...optional(required),
    IsInt(),
    Min(min),
    Max(max),
  );
}

/** A length in whole millimetres, up to 20 m. */
export const Millimetres = (what: string, required = false) =>
  Int({ min: 1, max: 20_000, description: `${what}, in millimetres`, required, unit: 'mm' });

/** A mass in whole grams, up to 10 t. */
export const Grams = (what: string, required = false) =>
  Int({ min: 1, max: 10_000_000, description: `${what}, in grams`, required, unit: 'g' });

/** One of a closed list. */
export function Enum(values: readonly string[], description: string, required = true) {
  return applyDecorators(
    ApiProperty({ type: String, enum: values, description, required }),
    ...optional(required),
    IsIn([...values]),
  );
}

/** At least one of a closed list, without repetition. */
export function EnumArray(values: readonly string[], description: string) {
  const isEnumArray = (value: unknown) =>
    Array.isArray(value) &&
    value.length > 0 &&
    new Set(value).size === value.length &&
    value.every((each) => values.includes(each as string));
  return applyDecorators(
    ApiProperty({
      enum: values,
      isArray: true,
      description,
      required: false,
      minItems: 1,
      uniqueItems: true,
    }),
    IsOptional(),
    ValidateBy({
      name: 'isSome',
      validator: {
        validate: isEnumArray,
        defaultMessage: () => `must be a list without repetition of: ${values.join(', ')}`,
      },
    }),
  );
}

/** A UUID in lower case, as Postgres prints it. */
export const ENTRY_ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The id of another entry. */
export function EntryId(description: string, required = true) {
  return applyDecorators(
    ApiProperty({ type: String, format: 'uuid', description, required }),
    ...optional(required),
    Matches(ENTRY_ID, { message: 'must be a UUID in lower case' }),
  );
}

export function Bool(description: string, required = false) {
  return applyDecorators(
    ApiProperty({ type: Boolean, description, required }),
    ...optional(required),
    IsBoolean(),
  );
}
