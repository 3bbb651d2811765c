import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { FROM_QUERY } from './validate.js';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

interface Rule {
  min: number;
  max: number;
  /** What it is where it is not given; nothing where it may be absent. */
  default?: number;
  description?: string;
}

const toNumber = ({ value }: { value: unknown }) =>
  typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;

/** A whole number in a query string, in plain digits: `Number` would take an empty text for 0, and 1e3 for 1000. */
export function WholeParam({ min, max, default: preset, description }: Rule) {
  return applyDecorators(
    ApiProperty({
      type: 'integer',
      required: false,
      minimum: min,
      maximum: max,
      default: preset,
      description,
    }),
    ...(preset === undefined ? [IsOptional()] : []),
    Transform(toNumber, { groups: [FROM_QUERY] }),
    IsInt(),
    Min(min),
    Max(max),
  );
}
