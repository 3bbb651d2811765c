import { applyDecorators } from './apply-decorators.js';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import { CURRENCY_CODES } from '../../platform/locale/minor-units.js';
import { isJsonObject } from '../../platform/validation/is-json-object.js';

/** Minor units (fen, cents) by ISO 4217 code. A map, so that a merge patch of one currency leaves the others. */
export type Prices = Record<string, number>;

const CURRENCIES = new Set(CURRENCY_CODES);
const MAX_AMOUNT = 1_000_000_000_000;

/** The errors in a price map. */
function priceErrors(value: unknown): string[] {
  if (!isJsonObject(value)) {
    return ['must be an object of minor units by currency, such as { "CNY": 528000 }'];
  }
  return Object.entries(value as Prices).flatMap(([currency, amount]) => {
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
        validate: (value) => priceErrors(value).length === 0,
        defaultMessage: (argument) => priceErrors(argument?.value).join('; '),
      },
    }),
  );
}
