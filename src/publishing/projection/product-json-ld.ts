import type { AvailabilityStatus } from '../../furniture/values.js';
import { inMajorUnits } from '../../platform/locale/minor-units.js';
import type { MoneyView } from '../../published/card.view.js';
import type { ProductPageView, VariantView } from '../../published/product-page.view.js';

type Page = Omit<ProductPageView, 'jsonLd' | 'related' | 'articles'>;
type Thing = Record<string, unknown>;

/** https://schema.org/ItemAvailability */
const AVAILABILITY: Record<AvailabilityStatus, string> = {
  in_stock: 'https://schema.org/InStock',
  out_of_stock: 'https://schema.org/OutOfStock',
  preorder: 'https://schema.org/PreOrder',
  made_to_order: 'https://schema.org/MadeToOrder',
};

/** The `@id` by which other JSON-LD refers to a product. */
const productUrn = (id: string) => `urn:uuid:${id}`;

/** schema.org ProductGroup with a Product per variant, or one Product where there is one variant or none. */
export function productJsonLd(page: Page): Thing {
  const [first, ...others] = page.variants;
  const common = {
    '@context': 'https://schema.org',
    '@id': productUrn(page.id),
    name: page.name,
    description: page.description ?? page.tagline ?? undefined,
    inLanguage: page.locale,
    image: page.media.length > 0 ? page.media.map(({ url }) => url) : undefined,
    brand: page.record.brand ? { '@type': 'Brand', name: page.record.brand } : undefined,
    category: page.categories[0]?.name,
    material:
      page.materials.length > 0
        ? [...new Set(page.materials.map(({ material }) => material.name))]
        : undefined,
    color: page.colorName ?? page.color?.name,
    countryOfOrigin: page.record.origin ?? undefined,
    ...measures(page),
  };
  if (others.length === 0 || first === undefined) {
    return { ...common, '@type': 'Product', ...(first ? variant(first) : {}) };
  }
  return {
    ...common,
    '@type': 'ProductGroup',
    productGroupID: page.id,
    variesBy: [...new Set(page.variants.flatMap(({ options }) => options.map(({ name }) => name)))],
    hasVariant: page.variants.map((each) => ({
      '@type': 'Product',
      name: [page.name, ...each.options.map(({ value }) => value)].join(' '),
      ...variant(each),
    })),
  };
}

function variant({ sku, gtin, prices, offerUntil, availability }: VariantView): Thing {
  return {
    sku,
    gtin: gtin ?? undefined,
    offers: prices.map((price) => ({
      ...offer(price, availability),
      priceValidUntil: offerUntil ?? undefined,
    })),
  };
}

/** schema.org takes prices in major units; ISO 4217 defines the number of decimals. */
function offer({ amount, currency }: MoneyView, availability: AvailabilityStatus): Thing {
  return {
    '@type': 'Offer',
    price: inMajorUnits(amount, currency),
    priceCurrency: currency,
    availability: AVAILABILITY[availability],
  };
}

/** UN/CEFACT unit codes: MMT millimetre, GRM gram. */
function measures({ dimensions, record }: Page): Thing {
  const quantity = (value: number | null | undefined, unitCode: string) =>
    value ? { '@type': 'QuantitativeValue', value, unitCode } : undefined;
  return {
    width: quantity(dimensions?.width, 'MMT'),
    depth: quantity(dimensions?.depth, 'MMT'),
    height: quantity(dimensions?.height, 'MMT'),
    weight: quantity(record.weight, 'GRM'),
  };
}
