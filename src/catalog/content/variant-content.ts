import type { LocalizedText } from '../../platform/locale/locale.js';
import { Gtin } from '../fields/gtin.js';
import { Localized } from '../fields/localized.js';
import { IsoDateTime } from '../../platform/validation/iso-date-time.js';
import { ListOf } from '../fields/nested.js';
import { PriceMap, type Prices } from '../fields/prices.js';
import { Text } from '../fields/text.js';

const SKU = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

export class OptionContent {
  @Localized({ max: 60, description: 'What differs, such as Colour', required: true })
  name!: LocalizedText;

  @Localized({ max: 100, description: 'Its value, such as Walnut', required: true })
  value!: LocalizedText;
}

/** Other prices for a while. */
export class OfferContent {
  @IsoDateTime('When it begins', true) from!: string;
  @IsoDateTime('When it ends', true) until!: string;
  @PriceMap() prices!: Prices;
}

/** What can be bought: one SKU. Its availability is set apart, by SKU, and needs no publishing. */
export class VariantContent {
  @Text({
    max: 64,
    pattern: SKU,
    description: 'Stock keeping unit; no other product has it',
    example: 'LC-CARL-01',
  })
  sku!: string;

  @Gtin()
  gtin?: string;

  @ListOf(OptionContent, { max: 10, description: 'What tells it from the other variants' })
  options?: OptionContent[];

  @PriceMap()
  prices!: Prices;

  @ListOf(OfferContent, {
    max: 20,
    description: 'Prices that hold for a while instead, in the currencies they name; no two at once',
  })
  offers?: OfferContent[];
}
