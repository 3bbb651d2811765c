import type { ProductContent } from '../../catalog/content/product-content.js';
import { skuKey } from '../../catalog/product-links.js';
import { sortKeyOf } from '../../catalog/romanise.js';
import type { ProductCardView } from '../../published/card.view.js';
import type { PublishedProduct } from '../../published/published-product.entity.js';
import { productTexts } from '../../published/searchable-texts.js';
import { Localizer } from './localizer.js';
import { projectProductPage } from './project-product-page.js';
import type { PublishedRevision } from './published-revision.js';
import { nextPriceChange, priceAt } from './sale-prices.js';
import { searchVector } from '../../published/search-vector.js';
import { imageView, mainPrice, moneyViews } from './shared-views.js';
import { lowestPrices } from './variants.js';
import { type Taxonomy, categoryPath } from './taxonomy.js';

/** A published product's row, with the rows of its prices, SKUs and relations. */
export interface ProjectedProduct extends PublishedProduct {
  prices: Record<string, number>;
  skuKeys: string[];
  related: { id: string; kind: string }[];
  /** When its prices change next; null where they do not. */
  nextPriceChange: Date | null;
}

/**
 * Projects one revision of a product in one locale. Pure: the same input gives the same bytes.
 * @param otherNames its names in the other locales in which it is published
 */
export function projectProduct(
  { id, locale, number, content, firstPublishedAt }: PublishedRevision<ProductContent>,
  taxonomy: Taxonomy,
  otherNames: string[] = [],
): ProjectedProduct {
  const page = projectProductPage(id, content, firstPublishedAt, taxonomy, locale);
  const variants = content.variants ?? [];
  const paths = (content.categories ?? []).flatMap((category) => categoryPath(category, taxonomy.categories));
  const prices = lowestPrices(variants.map((variant) => priceAt(variant, taxonomy.now)));
  const regularPrices = lowestPrices(variants);
  const localizer = new Localizer(locale);
  const [image] = content.media ?? [];
  const card: ProductCardView = {
    type: 'product',
    id,
    slug: page.slug,
    name: localizer.text(content.name, 'name'),
    tagline: localizer.optional(content.tagline, 'tagline'),
    category: page.categories[0] ? { slug: page.categories[0].slug, name: page.categories[0].name } : null,
    materials: distinct(page.materials.map(({ material }) => material)),
    style: page.style,
    color: page.color,
    image: image ? imageView(image, localizer, 'image') : null,
    price: mainPrice(prices),
    regularPrice:
      mainPrice(regularPrices)?.amount === mainPrice(prices)?.amount ? null : mainPrice(regularPrices),
    prices: moneyViews(prices),
    availability: page.availability,
    skus: variants.map(({ sku }) => sku),
    fallbacks: localizer.fallbacks,
  };
  return {
    id,
    locale,
    revision: number,
    slug: page.slug,
    name: page.name,
    sortKey: sortKeyOf(page.name),
    publishedAt: firstPublishedAt,
    categoryIds: [...new Set([...(content.categories ?? []), ...paths.map((category) => category.id)])],
    materialIds: [...new Set((content.materials ?? []).map(({ material }) => material))],
    style: content.style ?? null,
    color: content.color ?? null,
    rooms: content.rooms ?? [],
    inStock: page.availability === 'in_stock',
    card: JSON.stringify(card),
    page: JSON.stringify(page),
    searchTokens: searchVector(productTexts(page, otherNames), 'product'),
    prices,
    skuKeys: variants.map(({ sku }) => skuKey(sku)),
    related: (content.related ?? []).map(({ product, kind }) => ({ id: product, kind })),
    nextPriceChange: nextPriceChange(variants, taxonomy.now),
  };
}

function distinct<T extends { slug: string }>(views: T[]): T[] {
  return [...new Map(views.map((view) => [view.slug, view])).values()];
}
