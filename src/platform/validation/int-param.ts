import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { FROM_QUERY } from './validate.js';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

interface Rule {
  min: number;
  max: number;
  /** Default value; undefined where the parameter is optional. */
  default?: number;
  description?: string;
}

const toNumber = ({ value }: { value: unknown }) =>
  typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;

/** An integer in a query string, in plain digits: `Number` would read an empty text as 0, and 1e3 as 1000. */
export function IntParam({ min, max, default: defaultValue, description }: Rule) {
  return applyDecorators(
    ApiProperty({
      type: 'integer',
      required: false,
      minimum: min,
      maximum: max,
      default: defaultValue,
      description,
    }),
    ...(defaultValue === undefined ? [IsOptional()] : []),
    Transform(toNumber, { groups: [FROM_QUERY] }),
    IsInt(),
    Min(min),
    Max(max),
  );
}
