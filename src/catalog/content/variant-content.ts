import type { LocalizedText } from '../../platform/locale/locale.js';
import { Gtin } from '../fields/gtin.js';
import { Localized } from '../fields/localized.js';
import { IsoDateTime } from '../../platform/validation/iso-date-time.js';
import { ListOf } from '../fields/nested.js';
import { PriceMap, type Prices } from '../fields/prices.js';
import { Text } from '../fields/text.js';

const SKU = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

export class OptionContent {
  @Localized({ max: 60, description: 'Name of the option, such as Colour', required: true })
  name!: LocalizedText;

  @Localized({ max: 100, description: 'Value of the option, such as Walnut', required: true })
  value!: LocalizedText;
}

/** Sale prices for a period. */
export class OfferContent {
  @IsoDateTime('When it begins', true) from!: string;
  @IsoDateTime('When it ends', true) until!: string;
  @PriceMap() prices!: Prices;
}

/** A purchasable form of a product, identified by its SKU. Availability is set by SKU and needs no publishing. */
export class VariantContent {
  @Text({
    max: 64,
    pattern: SKU,
    description: 'Stock keeping unit, unique in the catalogue',
    example: 'LC-CARL-01',
  })
  sku!: string;

  @Gtin()
  gtin?: string;

  @ListOf(OptionContent, { max: 10, description: 'Options that distinguish it from the other variants' })
  options?: OptionContent[];

  @PriceMap()
  prices!: Prices;

  @ListOf(OfferContent, {
    max: 20,
    description: 'Sale prices for periods that do not overlap, in the currencies that they name',
  })
  offers?: OfferContent[];
}
