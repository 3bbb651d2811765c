import type { VariantContent } from '../../catalog/content/variant-content.js';
import type { PricedVariant } from './sale-prices.js';
import { skuKey } from '../../catalog/product-links.js';
import type { VariantView } from '../../published/product-page.view.js';
import type { Localizer } from './localizer.js';
import { mainPrice, moneyViews } from './shared-views.js';
import type { Stock, Taxonomy } from './taxonomy.js';
import { type AvailabilityStatus, AVAILABILITY_STATUSES } from '../../furniture/values.js';

/** For a SKU without an inventory item. */
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

/** The best availability of any variant; out of stock without variants. */
export function bestAvailability(variants: VariantContent[], stock: Taxonomy['stock']): AvailabilityStatus {
  const statuses = new Set(variants.map(({ sku }) => (stock.get(skuKey(sku)) ?? UNKNOWN).status));
  return AVAILABILITY_STATUSES.find((status) => statuses.has(status)) ?? 'out_of_stock';
}

/** Lowest price per currency over the variants, in minor units. */
export function lowestPrices(variants: VariantContent[]): Record<string, number> {
  const lowest: Record<string, number> = {};
  for (const [currency, amount] of variants.flatMap(({ prices }) => Object.entries(prices))) {
    lowest[currency] = Math.min(amount, lowest[currency] ?? Infinity);
  }
  return lowest;
}
