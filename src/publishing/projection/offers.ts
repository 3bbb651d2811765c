import type { VariantContent } from '../../catalog/content/variant-content.js';
import type { Prices } from '../../catalog/fields/prices.js';

/** A variant with the prices that hold at some time. */
export interface PricedVariant extends VariantContent {
  /** What it costs without the offer that holds; null where none does. */
  regularPrices: Prices | null;
  /** When that offer ends. */
  offerUntil: string | null;
}

/** A variant as it is sold at a time, in milliseconds since 1970. An offer holds for the currencies it names. */
export function pricedAt(variant: VariantContent, now: number): PricedVariant {
  const offer = variant.offers?.find(({ from, until }) => Date.parse(from) <= now && now < Date.parse(until));
  if (!offer) return { ...variant, regularPrices: null, offerUntil: null };
  return {
    ...variant,
    prices: { ...variant.prices, ...offer.prices },
    regularPrices: variant.prices,
    offerUntil: offer.until,
  };
}

/** When the prices of these variants change next; null where they stay. */
export function nextPriceChange(variants: VariantContent[], now: number): Date | null {
  const times = variants
    .flatMap(({ offers = [] }) => offers.flatMap(({ from, until }) => [Date.parse(from), Date.parse(until)]))
    .filter((time) => time > now);
  return times.length === 0 ? null : new Date(Math.min(...times));
}
