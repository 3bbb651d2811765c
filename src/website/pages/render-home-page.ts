import type { ArticleCardView, ProductCardView } from '../../published/card.view.js';
import type { ArticlePageView } from '../../published/article-page.view.js';
import type { CategoryTreeView } from '../../storefront/taxonomy/taxonomy.view.js';
import { pathsInEveryLocale, homeOf, pathOf } from '../html/addresses.js';
import { articleCard, grid, productCard } from './render-cards.js';
import { html } from '../html/html.js';
import type { Page, RenderContext } from '../html/page.js';

interface HomePage {
  /** The newest essay. */
  essay: ArticlePageView | undefined;
  products: ProductCardView[];
  articles: ArticleCardView[];
  categories: CategoryTreeView[];
}

/** The home page: the newest essay with its products, new products, articles and categories. */
export function renderHomePage(
  { essay, products, articles, categories }: HomePage,
  context: RenderContext,
): Page {
  const { messages, locale, origin } = context;
  const home = homeOf(locale);
  const link = ({ slug, name, count }: CategoryTreeView) =>
    html`<li>
      <a href="${pathOf('category', slug, locale)}">${name}</a> <span class="count">${count}</span>
    </li>`;
  return {
    title: messages.siteName,
    description: messages.motto,
    paths: pathsInEveryLocale(''),
    data: [
      {
        '@context': 'https://schema.org',
        '@type': 'WebSite',
        ...{ name: messages.siteName, url: `${origin}${home}`, inLanguage: locale },
        potentialAction: {
          '@type': 'SearchAction',
          target: `${origin}${home}search?q={search_term_string}`,
          'query-input': 'required name=search_term_string',
        },
      },
    ],
    body: html`<h1 class="motto">${messages.motto}</h1>
      ${
        essay &&
        html`<section class="opening" aria-labelledby="essay">
          <h2 id="essay"><a href="${pathOf('article', essay.slug, locale)}">${essay.title}</a></h2>
          ${essay.summary && html`<p class="lead">${essay.summary}</p>`}
          ${grid(essay.products.slice(0, 4).map(({ product }) => productCard(product, context)))}
        </section>`
      }
      <section aria-labelledby="new">
        <h2 id="new">${messages.newest}</h2>
        ${grid(products.map((card) => productCard(card, context)))}
        <p class="onward"><a href="${home}products">${messages.allProducts}</a></p>
      </section>
      <section class="reading" aria-labelledby="articles">
        <h2 id="articles">${messages.articles}</h2>
        ${articles.map((card) => articleCard(card, context))}
      </section>
      <section aria-labelledby="categories">
        <h2 id="categories">${messages.categories}</h2>
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
