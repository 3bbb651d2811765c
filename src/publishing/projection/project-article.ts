import type { ArticleContent } from '../../catalog/content/article-content.js';
import { linkedSkus } from '../../catalog/product-links.js';
import { sortKeyOf } from '../../catalog/romanise.js';
import type { ArticlePageView } from '../../published/article-page.view.js';
import type { ArticleCardView } from '../../published/card.view.js';
import type { PublishedArticle } from '../../published/published-article.entity.js';
import { articleTexts } from '../../published/searchable-texts.js';
import { Localizer } from './localizer.js';
import { articleBodyView } from './markdown.js';
import type { PublishedRevision } from './published-revision.js';
import { searchVector } from '../../published/search-vector.js';
import { imageView } from './shared-views.js';
import type { Taxonomy } from './taxonomy.js';

/** A published article's row, with the products it links. */
export interface ProjectedArticle extends PublishedArticle {
  products: { id: string; note: string | null }[];
}

/**
 * Projects one revision of an article in one locale. Pure: the same input gives the same bytes.
 * @param otherTitles its titles in the other locales in which it is published
 */
export function projectArticle(
  { id, locale, number, content, firstPublishedAt, publishedAt }: PublishedRevision<ArticleContent>,
  taxonomy: Taxonomy,
  otherTitles: string[] = [],
): ProjectedArticle {
  const localizer = new Localizer(locale);
  const title = localizer.text(content.title, 'title');
  const summary = localizer.optional(content.summary, 'summary');
  const body = articleBodyView(localizer.optional(content.body, 'body') ?? '', taxonomy.products);
  const cover = content.cover ? imageView(content.cover, localizer, 'cover') : null;
  const { slug, tags } = { slug: content.slug?.[locale] ?? id, tags: content.tags?.[locale] ?? [] };
  const { kind } = content;
  const page: Omit<ArticlePageView, 'products'> = {
    id,
    locale,
    slug,
    slugs: { ...content.slug },
    title,
    kind,
    summary,
    body,
    tags,
    cover,
    publishedAt: firstPublishedAt.toISOString(),
    fallbacks: localizer.fallbacks,
    jsonLd: {
      '@context': 'https://schema.org',
      '@type': kind === 'news' ? 'NewsArticle' : 'Article',
      '@id': `urn:uuid:${id}`,
      headline: title,
      description: summary ?? undefined,
      inLanguage: locale,
      image: cover?.url,
      keywords: tags.length > 0 ? tags : undefined,
      datePublished: firstPublishedAt.toISOString(),
      dateModified: publishedAt.toISOString(),
    },
  };
  const card: ArticleCardView = {
    type: 'article',
    id,
    slug,
    name: title,
    kind,
    summary,
    tags,
    image: cover,
    publishedAt: firstPublishedAt.toISOString(),
    fallbacks: localizer.fallbacks.filter(({ field }) => field !== 'body'),
  };
  return {
    id,
    locale,
    revision: number,
    slug,
    kind,
    name: title,
    sortKey: sortKeyOf(title),
    publishedAt: firstPublishedAt,
    card: JSON.stringify(card),
    page: JSON.stringify(page),
    searchTokens: searchVector(articleTexts(page, otherTitles), 'article'),
    products: productsOf(content, taxonomy, new Localizer(locale)),
  };
}

/** The products of the field `products` in their order, then those that only the body links. */
function productsOf(content: ArticleContent, taxonomy: Taxonomy, localizer: Localizer) {
  const listed = (content.products ?? []).map(({ product, note }) => ({
    id: product,
    note: localizer.optional(note, 'note'),
  }));
  const inBody = linkedSkus(Object.values(content.body ?? {})).flatMap((sku) => {
    const id = taxonomy.products.get(sku);
    return id === undefined ? [] : [{ id, note: null }];
  });
  const links = [...listed, ...inBody];
  const firsts = new Map(links.toReversed().map((each) => [each.id, each]));
  return links.filter((each) => firsts.get(each.id) === each);
}
