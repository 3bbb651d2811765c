import type { ProductContent } from '../../catalog/content/product-content.js';
import { skuKey } from '../../catalog/product-links.js';
import { sortKeyOf } from '../../catalog/romanise.js';
import { SearchTokens } from '../../platform/language/search-tokens.js';
import { measureWords } from '../../furniture/measure-words.js';
import type { LocalizedText } from '../../platform/locale/locale.js';
import type { ProductCardView } from '../../published/card.view.js';
import type { PublishedProduct } from '../../published/published-product.entity.js';
import { Localizer } from './localizer.js';
import { projectProductPage } from './project-product-page.js';
import type { PublishedRevision } from './published-revision.js';
import { nextPriceChange, pricedAt } from './offers.js';
import { imageView, mainPrice, moneyViews } from './shared-views.js';
import { lowestPrices } from './variants.js';
import { type Taxonomy, categoryPath } from './taxonomy.js';

/** A published product's row, with the rows that hang on it. */
export interface ProjectedProduct extends PublishedProduct {
  prices: Record<string, number>;
  skuKeys: string[];
  related: { id: string; kind: string }[];
  /** When it will look different by itself. */
  due: Date | null;
}

/** What the public sees of one revision in one locale. Pure: the same input gives the same bytes. */
export function projectProduct(
  { id, locale, number, content, firstPublishedAt }: PublishedRevision<ProductContent>,
  taxonomy: Taxonomy,
): ProjectedProduct {
  const page = projectProductPage(id, content, firstPublishedAt, taxonomy, locale);
  const variants = content.variants ?? [];
  const paths = (content.categories ?? []).flatMap((category) => categoryPath(category, taxonomy.categories));
  const prices = lowestPrices(variants.map((variant) => pricedAt(variant, taxonomy.now)));
  const regular = lowestPrices(variants);
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
    regularPrice: mainPrice(regular)?.amount === mainPrice(prices)?.amount ? null : mainPrice(regular),
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
    searchTokens: searchTokens(content, page),
    prices,
    skuKeys: variants.map(({ sku }) => skuKey(sku)),
    related: (content.related ?? []).map(({ product, kind }) => ({ id: product, kind })),
    due: nextPriceChange(variants, taxonomy.now),
  };
}

function distinct<T extends { slug: string }>(views: T[]): T[] {
  return [...new Map(views.map((view) => [view.slug, view])).values()];
}

type Page = ReturnType<typeof projectProductPage>;

/** What Postgres searches by when the engine is away. All languages at once: a shopper may type either. */
function searchTokens(content: ProductContent, page: Page): string {
  const tokens = new SearchTokens();
  const every = (texts: (LocalizedText | undefined)[]) => texts.flatMap((text) => Object.values(text ?? {}));
  const labels = [
    ...page.materials.map(({ material }) => material),
    ...page.categories.flatMap((category) => [category, ...category.ancestors]),
    ...[page.style, page.color, ...page.rooms],
  ];
  tokens.addShort([page.name], 'A');
  tokens.addSkus(page.variants.map(({ sku }) => sku));
  tokens.addShort([...labels.flatMap((label) => label?.name ?? []), ...every([content.colorName])], 'B');
  tokens.addLong([page.record.brand, page.record.designer], 'B');
  tokens.addLong(measureWords(content.dimensions ?? {}), 'B');
  tokens.addLong(every([content.name]), 'C');
  const notes = (content.designNotes ?? []).flatMap(({ aspect, text }) => [aspect, text]);
  const partNotes = (content.materials ?? []).map(({ note }) => note);
  tokens.addLong(every([content.tagline, content.description, ...notes, ...partNotes]), 'D');
  return tokens.toString();
}
