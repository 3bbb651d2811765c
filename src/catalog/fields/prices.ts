import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';

/** Minor units (fen, cents) by ISO 4217 code. A map, so that a merge patch of one currency leaves the others. */
export type Prices = Record<string, number>;

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));
const MAX_AMOUNT = 1_000_000_000_000;

/** Every fault in a price map, or none. */
function priceFaults(value: unknown): string[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return ['must be an object of minor units by currency, such as { "CNY": 528000 }'];
  }
  return Object.entries(value).flatMap(([currency, amount]) => {
    if (!CURRENCIES.has(currency)) return [`${currency} is not an ISO 4217 currency`];
    if (Number.isSafeInteger(amount) && amount >= 0 && amount <= MAX_AMOUNT) return [];
    return [`${currency} must be a whole number of minor units from 0 to ${MAX_AMOUNT}`];
  });
}

export function PriceMap() {
  return applyDecorators(
    ApiProperty({
      type: 'object',
      description: 'Minor units (fen, cents) by ISO 4217 currency',
      example: { CNY: 528000, USD: 79900 },
      additionalProperties: { type: 'integer', minimum: 0, maximum: MAX_AMOUNT },
    }),
    ValidateBy({
      name: 'isPrices',
      validator: {
        validate: (value) => priceFaults(value).length === 0,
        defaultMessage: (argument) => priceFaults(argument?.value).join('; '),
      },
    }),
  );
}
