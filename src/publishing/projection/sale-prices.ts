import type { VariantContent } from '../../catalog/content/variant-content.js';
import type { Prices } from '../../catalog/fields/prices.js';

/** A variant with the prices that apply at some time. */
export interface PricedVariant extends VariantContent {
  /** Its prices without the sale price that applies; null where none does. */
  regularPrices: Prices | null;
  /** When that sale price ends. */
  offerUntil: string | null;
}

/**
 * A variant with the prices of a time. A sale price (`offers`) applies to the currencies that it names.
 * @param now milliseconds since 1970
 */
export function priceAt(variant: VariantContent, now: number): PricedVariant {
  const salePrice = variant.offers?.find(
    ({ from, until }) => Date.parse(from) <= now && now < Date.parse(until),
  );
  if (!salePrice) return { ...variant, regularPrices: null, offerUntil: null };
  return {
    ...variant,
    prices: { ...variant.prices, ...salePrice.prices },
    regularPrices: variant.prices,
    offerUntil: salePrice.until,
  };
}

/** When the prices of these variants change next; null where they do not. */
export function nextPriceChange(variants: VariantContent[], now: number): Date | null {
  const times = variants
    .flatMap(({ offers = [] }) => offers.flatMap(({ from, until }) => [Date.parse(from), Date.parse(until)]))
    .filter((time) => time > now);
  return times.length === 0 ? null : new Date(Math.min(...times));
}
