import type { ArticlePageView } from '../../published/article-page.view.js';
import type { ArticleCardView } from '../../published/card.view.js';
import { type Paths, everywhere, homeOf, pathOf } from '../html/addresses.js';
import { articleCard, dateOf, grid, productCard } from './cards.js';
import { html, trusted } from '../html/html.js';
import type { Page, Reader } from '../html/page.js';
import { absolute, picture } from '../html/picture.js';

const PLACE = /<div data-product-id="([0-9a-f-]{36})"><\/div>/g;

/** An article; the pieces it speaks of are shown where it speaks of them, the others at its end. */
export function renderArticlePage(article: ArticlePageView, paths: Paths, reader: Reader): Page {
  const { words, origin, locale } = reader;
  const cards = new Map(article.products.map(({ product }) => [product.id, product]));
  const shown = new Set<string>();
  const body = article.body.html.replace(PLACE, (_place, id: string) => {
    const card = cards.get(id);
    if (!card) return '';
    shown.add(id);
    return html`<aside class="within">${productCard(card, reader)}</aside>`.text;
  });
  const others = article.products.filter(({ product }) => !shown.has(product.id));
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
        image: article.cover ? absolute(article.cover.url, origin) : undefined,
      },
    ],
    body: html`<article class="essay">
        <header>
          <p class="kind">
            ${words.kinds[article.kind] ?? article.kind} · ${dateOf(article.publishedAt, reader)}
          </p>
          <h1>${article.title}</h1>
          ${article.summary && html`<p class="lead">${article.summary}</p>`}
        </header>
        ${article.cover && html`<div class="cover">${picture(article.cover, article.title, undefined, '(max-width: 46rem) 95vw, 42rem', true)}</div>`}
        <div class="text">${trusted(body)}</div>
      </article>
      ${
        others.length > 0 &&
        html`<section aria-labelledby="linked">
          <h2 id="linked">${words.linked}</h2>
          ${grid(others.map(({ product }) => productCard(product, reader)))}
        </section>`
      }`,
  };
}

/** All articles, the newest first. */
export function renderArticlesPage(
  { items, nextCursor }: { items: ArticleCardView[]; nextCursor: string | null },
  reader: Reader,
): Page {
  const { words, locale } = reader;
  const more = `${homeOf(locale)}articles?cursor=${encodeURIComponent(nextCursor ?? '')}`;
  return {
    title: words.articles,
    paths: everywhere('articles'),
    body: html`<h1>${words.articles}</h1>
      <div class="reading">${items.map((card) => articleCard(card, reader))}</div>
      ${nextCursor && html`<p class="onward"><a rel="next" href="${more}">${words.more}</a></p>`}`,
  };
}
