import type { ProductContent } from '../../catalog/content/product-content.js';
import type { Locale } from '../../platform/locale/locale.js';
import type { CategoryPathView, ProductPageView } from '../../published/product-page.view.js';
import { projectSpecifications } from './project-specifications.js';
import { Localizer } from './localizer.js';
import { priceAt } from './sale-prices.js';
import { productJsonLd } from './product-json-ld.js';
import { codeView, imageView, namedView } from './shared-views.js';
import { bestAvailability, variantView } from './variants.js';
import { type Taxonomy, categoryPath } from './taxonomy.js';

/** The product's page in one locale, without related products and articles, which are read with each request. */
export function projectProductPage(
  id: string,
  content: ProductContent,
  publishedAt: Date,
  taxonomy: Taxonomy,
  locale: Locale,
): Omit<ProductPageView, 'related' | 'articles'> {
  const localizer = new Localizer(locale);
  const variants = (content.variants ?? []).map((variant) => priceAt(variant, taxonomy.now));
  const page = {
    id,
    locale,
    slug: content.slug?.[locale] ?? id,
    slugs: { ...content.slug },
    name: localizer.text(content.name, 'name'),
    tagline: localizer.optional(content.tagline, 'tagline'),
    description: localizer.optional(content.description, 'description'),
    designNotes: (content.designNotes ?? []).map(({ aspect, text }, index) => ({
      aspect: localizer.text(aspect, `designNotes.${index}.aspect`),
      text: localizer.text(text, `designNotes.${index}.text`),
    })),
    style: codeView(content.style, taxonomy.styles, localizer, 'style.name'),
    color: codeView(content.color, taxonomy.colors, localizer, 'color.name'),
    colorName: localizer.optional(content.colorName, 'colorName'),
    rooms: (content.rooms ?? [])
      .map((room, index) => codeView(room, taxonomy.rooms, localizer, `rooms.${index}.name`))
      .filter((room) => room !== null),
    materials: materialViews(content, taxonomy, localizer),
    categories: categoryViews(content, taxonomy, localizer),
    dimensions: content.dimensions ?? null,
    variants: variants.map((variant, index) => variantView(variant, index, taxonomy.stock, localizer)),
    availability: bestAvailability(variants, taxonomy.stock),
    media: (content.media ?? []).map((media, index) => imageView(media, localizer, `media.${index}`)),
    record: projectSpecifications(content, localizer),
    publishedAt: publishedAt.toISOString(),
    fallbacks: localizer.fallbacks,
  };
  return { ...page, jsonLd: productJsonLd(page) };
}

function materialViews({ materials = [] }: ProductContent, taxonomy: Taxonomy, localizer: Localizer) {
  return materials.flatMap(({ part, material, note }, index) => {
    const shared = taxonomy.materials.get(material);
    if (!shared) return [];
    const field = `materials.${index}`;
    return {
      part,
      material: namedView(shared, localizer, `${field}.material.name`),
      note: localizer.optional(note, `${field}.note`),
    };
  });
}

function categoryViews({ categories = [] }: ProductContent, taxonomy: Taxonomy, localizer: Localizer) {
  return categories.flatMap((id, index): CategoryPathView[] => {
    const path = categoryPath(id, taxonomy.categories);
    const category = path.pop();
    if (!category) return [];
    const field = `categories.${index}`;
    const { slug, name } = namedView(category, localizer, `${field}.name`);
    const ancestors = path.map((above, at) => namedView(above, localizer, `${field}.ancestors.${at}.name`));
    return [{ slug, name, ancestors }];
  });
}
