import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IntParam } from '../../platform/validation/int-param.js';
import { CURRENCY_CODES } from '../../platform/locale/minor-units.js';
import { LocaleInput } from '../../platform/locale/locale.input.js';

export class GoogleFeedInput extends LocaleInput {
  @ApiProperty({
    type: String,
    required: false,
    default: 'CNY',
    description: 'ISO 4217; what has no price in it is left out',
  })
  @IsIn(CURRENCY_CODES, { message: 'must be an ISO 4217 currency' })
  currency = 'CNY';
}

export class SitemapInput extends LocaleInput {
  @IntParam({ min: 1, max: 50_000, description: 'Of several sitemaps, the number of one' })
  page?: number;
}
