import type { ArticleCardView, ProductCardView } from '../../published/card.view.js';
import type { ArticlePageView } from '../../published/article-page.view.js';
import type { CategoryTreeView } from '../../storefront/taxonomy/taxonomy.view.js';
import { everywhere, homeOf, pathOf } from '../html/addresses.js';
import { articleCard, grid, productCard } from './cards.js';
import { html } from '../html/html.js';
import type { Page, Reader } from '../html/page.js';

interface Door {
  /** The newest, with the pieces that it speaks of. */
  essay: ArticlePageView | undefined;
  products: ProductCardView[];
  articles: ArticleCardView[];
  categories: CategoryTreeView[];
}

/** An essay to read and its pieces, what is new, and where everything else is. */
export function renderHomePage({ essay, products, articles, categories }: Door, reader: Reader): Page {
  const { words, locale, origin } = reader;
  const home = homeOf(locale);
  const link = ({ slug, name, count }: CategoryTreeView) =>
    html`<li>
      <a href="${pathOf('category', slug, locale)}">${name}</a> <span class="count">${count}</span>
    </li>`;
  return {
    title: words.shop,
    description: words.motto,
    paths: everywhere(''),
    data: [
      {
        '@context': 'https://schema.org',
        '@type': 'WebSite',
        ...{ name: words.shop, url: `${origin}${home}`, inLanguage: locale },
        potentialAction: {
          '@type': 'SearchAction',
          target: `${origin}${home}search?q={search_term_string}`,
          'query-input': 'required name=search_term_string',
        },
      },
    ],
    body: html`<h1 class="motto">${words.motto}</h1>
      ${
        essay &&
        html`<section class="opening" aria-labelledby="essay">
          <h2 id="essay"><a href="${pathOf('article', essay.slug, locale)}">${essay.title}</a></h2>
          ${essay.summary && html`<p class="lead">${essay.summary}</p>`}
          ${grid(essay.products.slice(0, 4).map(({ product }) => productCard(product, reader)))}
        </section>`
      }
      <section aria-labelledby="new">
        <h2 id="new">${words.newest}</h2>
        ${grid(products.map((card) => productCard(card, reader)))}
        <p class="onward"><a href="${home}products">${words.all}</a></p>
      </section>
      <section class="reading" aria-labelledby="articles">
        <h2 id="articles">${words.articles}</h2>
        ${articles.map((card) => articleCard(card, reader))}
      </section>
      <section aria-labelledby="categories">
        <h2 id="categories">${words.categories}</h2>
        <div class="shelves">
          ${categories.map(
            (root) =>
              html`<div>
                <h3><a href="${pathOf('category', root.slug, locale)}">${root.name}</a></h3>
                <ul>
                  ${root.children.map(link)}
                </ul>
              </div>`,
          )}
        </div>
      </section>`,
  };
}
