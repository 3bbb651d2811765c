import type { VariantContent } from '../../catalog/content/variant-content.js';
import type { PricedVariant } from './offers.js';
import { skuKey } from '../../catalog/product-links.js';

import type { VariantView } from '../../published/product-page.view.js';
import type { Localizer } from './localizer.js';
import { mainPrice, moneyViews } from './shared-views.js';
import type { Stock, Taxonomy } from './taxonomy.js';
import { type AvailabilityStatus, AVAILABILITY_STATUSES } from '../../furniture/values.js';

/** A SKU nobody has spoken of cannot be promised. */
const UNKNOWN: Stock = { status: 'out_of_stock', quantity: null };

export function variantView(
  variant: PricedVariant,
  index: number,
  stock: Taxonomy['stock'],
  localizer: Localizer,
) {
  const { status, quantity } = stock.get(skuKey(variant.sku)) ?? UNKNOWN;
  const view: VariantView = {
    sku: variant.sku,
    gtin: variant.gtin ?? null,
    options: (variant.options ?? []).map(({ name, value }, at) => ({
      name: localizer.text(name, `variants.${index}.options.${at}.name`),
      value: localizer.text(value, `variants.${index}.options.${at}.value`),
    })),
    price: mainPrice(variant.prices),
    prices: moneyViews(variant.prices),
    regularPrices: variant.regularPrices ? moneyViews(variant.regularPrices) : null,
    offerUntil: variant.offerUntil,
    availability: status,
    quantity,
  };
  return view;
}

/** The best that any variant offers; without variants there is nothing to be had. */
export function bestAvailability(variants: VariantContent[], stock: Taxonomy['stock']): AvailabilityStatus {
  const offered = new Set(variants.map(({ sku }) => (stock.get(skuKey(sku)) ?? UNKNOWN).status));
  return AVAILABILITY_STATUSES.find((status) => offered.has(status)) ?? 'out_of_stock';
}

/** Lowest price per currency over the variants, in minor units. */
export function lowestPrices(variants: VariantContent[]): Record<string, number> {
  const lowest: Record<string, number> = {};
  for (const [currency, amount] of variants.flatMap(({ prices }) => Object.entries(prices))) {
    lowest[currency] = Math.min(amount, lowest[currency] ?? Infinity);
  }
  return lowest;
}
