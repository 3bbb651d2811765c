import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, ValidateBy } from 'class-validator';

/** RFC 3339 § 5.6, with the offsets that Postgres takes: up to 15:59. */
const RFC_3339 = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):\d{2}:\d{2}(\.\d{1,9})?(Z|[+-](0\d|1[0-5]):[0-5]\d)$/;

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Whether a text is an existing date, `2026-11-30`. `Date` would read 30 February as 2 March. */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** Whether a text is a time with an offset, of the years 1 to 9999 in UTC, in which JavaScript and Postgres agree. */
export function isDateTime(value: unknown): value is string {
  const day = typeof value === 'string' ? RFC_3339.exec(value)?.[1] : undefined;
  if (day === undefined || !isDate(day)) return false;
  const year = new Date(Date.parse(value as string)).getUTCFullYear();
  return year >= 1 && year <= 9999;
}

/** Truncates to microseconds: Postgres would round, possibly into the year 10000. */
const toMicroseconds = (text: string) => text.replace(/(\.\d{6})\d{1,3}(?=[Z+-])/, '$1');

/** A time with an offset, RFC 3339, to the microsecond. */
export function IsoDateTime(description: string, required = false) {
  return applyDecorators(
    ApiProperty({ type: String, format: 'date-time', description, required }),
    ...(required ? [] : [IsOptional()]),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? toMicroseconds(value) : value)),
    ValidateBy({
      name: 'isDateTime',
      validator: {
        validate: isDateTime,
        defaultMessage: () => 'must be a time with its zone, such as 2026-11-11T00:00:00+08:00',
      },
    }),
  );
}

/** A date, `2026-11-30`. */
export function IsoDate(description: string) {
  return applyDecorators(
    ApiProperty({ type: String, required: false, format: 'date', description }),
    IsOptional(),
    ValidateBy({
      name: 'isDate',
      validator: { validate: isDate, defaultMessage: () => 'must be a day, such as 2026-11-30' },
    }),
  );
}
