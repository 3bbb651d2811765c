import { applyDecorators } from './apply-decorators.js';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, ValidateBy } from 'class-validator';

/** GS1 General Specifications § 7.9: weights 3 and 1 from the right, the sum a multiple of ten. */
function isGtin(value: unknown): boolean {
  if (typeof value !== 'string' || !/^(\d{8}|\d{12,14})$/.test(value)) return false;
  const digits = [...value].reverse().map(Number);
  const sum = digits.reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}

/** A Global Trade Item Number of 8, 12, 13 or 14 digits with a valid check digit. */
export function Gtin() {
  return applyDecorators(
    ApiProperty({
      type: String,
      required: false,
      description: 'GTIN-8, -12, -13 or -14',
      example: '6901234567892',
    }),
    IsOptional(),
    ValidateBy({
      name: 'isGtin',
      validator: { validate: isGtin, defaultMessage: () => 'must be a GTIN with a valid check digit' },
    }),
  );
}
