import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, ValidateBy } from 'class-validator';

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function isMoment(value: unknown): boolean {
  if (typeof value !== 'string' || !RFC_3339.test(value)) return false;
  // 30 February would silently become 2 March.
  const day = Number(value.slice(8, 10));
  return !Number.isNaN(Date.parse(value)) && new Date(`${value.slice(0, 10)}T00:00Z`).getUTCDate() === day;
}

/** A moment in time with its zone, RFC 3339. */
export function Moment(description: string, required = false) {
  return applyDecorators(
    ApiProperty({ type: String, format: 'date-time', description, required }),
    ...(required ? [] : [IsOptional()]),
    ValidateBy({
      name: 'isMoment',
      validator: {
        validate: isMoment,
        defaultMessage: () => 'must be a time with its zone, such as 2026-11-11T00:00:00+08:00',
      },
    }),
  );
}
