import type { ArticlePageView } from '../../published/article-page.view.js';
import type { ArticleCardView } from '../../published/card.view.js';
import { type Paths, pathsInEveryLocale, homeOf, pathOf } from '../html/addresses.js';
import { articleCard, dateOf, grid, productCard } from './render-cards.js';
import { html, trusted } from '../html/html.js';
import type { Page, RenderContext } from '../html/page.js';
import { absoluteUrl, responsiveImage } from '../html/responsive-image.js';

const PRODUCT_PLACEHOLDER = /<div data-product-id="([0-9a-f-]{36})"><\/div>/g;

/** An article: linked products are shown where the body links them, the others at its end. */
export function renderArticlePage(article: ArticlePageView, paths: Paths, context: RenderContext): Page {
  const { messages, origin, locale } = context;
  const cards = new Map(article.products.map(({ product }) => [product.id, product]));
  const shownIds = new Set<string>();
  const body = article.body.html.replace(PRODUCT_PLACEHOLDER, (_place, id: string) => {
    const card = cards.get(id);
    if (!card) return '';
    shownIds.add(id);
    return html`<aside class="within">${productCard(card, context)}</aside>`.text;
  });
  const remaining = article.products.filter(({ product }) => !shownIds.has(product.id));
  const url = `${origin}${pathOf('article', article.slug, locale)}`;
  return {
    title: article.title,
    description: article.summary,
    paths,
    image: article.cover,
    kind: 'article',
    data: [
      {
        ...{ ...article.jsonLd, '@context': 'https://schema.org', url, inLanguage: locale },
        image: article.cover ? absoluteUrl(article.cover.url, origin) : undefined,
      },
    ],
    body: html`<article class="essay">
        <header>
          <p class="kind">
            ${messages.articleKinds[article.kind] ?? article.kind} · ${dateOf(article.publishedAt, context)}
          </p>
          <h1>${article.title}</h1>
          ${article.summary && html`<p class="lead">${article.summary}</p>`}
        </header>
        ${article.cover && html`<div class="cover">${responsiveImage(article.cover, article.title, undefined, '(max-width: 46rem) 95vw, 42rem', true)}</div>`}
        <div class="text">${trusted(body)}</div>
      </article>
      ${
        remaining.length > 0 &&
        html`<section aria-labelledby="linked">
          <h2 id="linked">${messages.linkedProducts}</h2>
          ${grid(remaining.map(({ product }) => productCard(product, context)))}
        </section>`
      }`,
  };
}

/** All articles, the newest first. */
export function renderArticlesPage(
  { items, nextCursor }: { items: ArticleCardView[]; nextCursor: string | null },
  context: RenderContext,
): Page {
  const { messages, locale } = context;
  const more = `${homeOf(locale)}articles?cursor=${encodeURIComponent(nextCursor ?? '')}`;
  return {
    title: messages.articles,
    paths: pathsInEveryLocale('articles'),
    body: html`<h1>${messages.articles}</h1>
      <div class="reading">${items.map((card) => articleCard(card, context))}</div>
      ${nextCursor && html`<p class="onward"><a rel="next" href="${more}">${messages.more}</a></p>`}`,
  };
}
