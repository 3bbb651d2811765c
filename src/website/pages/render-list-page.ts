import { FACETS, type Facet } from '../../search/querying/facets.js';
import { SEARCH_SORTS, type SearchInput } from '../../search/querying/search.input.js';
import type {
  FacetValueView,
  FacetsView,
  SearchItemView,
  SearchView,
} from '../../search/results/search.view.js';
import type { ArticleCardView, ProductCardView } from '../../published/card.view.js';
import type { Paths } from '../html/addresses.js';
import { articleCard, grid, productCard } from './render-cards.js';
import { type Html, html, trusted } from '../html/html.js';
import type { Page, RenderContext } from '../html/page.js';

/** Filters beside the facets; only `inStock` is an input of the form. */
const FILTERS = ['inStock', 'minPrice', 'maxPrice'] as const;

export interface Listing {
  title: string;
  /** Paths of the list without a query. */
  paths: Paths;
  /** The facet that the list is fixed to, which is no filter then. */
  fixed?: 'category';
  isSearch?: boolean;
  breadcrumbs?: Html | null;
}

/** A list of search results with a form of filters, which works without scripts. */
export function renderListPage(
  listing: Listing,
  input: SearchInput,
  result: SearchView,
  context: RenderContext,
): Page {
  const { messages, locale } = context;
  const { title, fixed, isSearch = false } = listing;
  const path = listing.paths[locale] ?? '';
  const pages = Math.max(1, Math.min(1_000, Math.ceil(result.total / input.limit)));
  const isFiltered =
    FACETS.some((facet) => facet !== fixed && input[facet]) ||
    FILTERS.some((name) => input[name] !== undefined);
  const isFirstUnfilteredPage = !isFiltered && input.sort === 'relevance' && input.page === 1;
  const items = result.items.map((item) => itemOf(item, context));
  return {
    title,
    paths: listing.paths,
    isUnlisted: isSearch || !isFirstUnfilteredPage,
    query: input.q,
    body: html`${listing.breadcrumbs}
      <h1>${title}</h1>
      <p class="total" role="status">
        ${isSearch && input.q !== '' ? messages.resultsFor(input.q, result.total) : messages.results(result.total)}
      </p>
      <div class="list">
        <form class="filters" action="${path}" aria-label="${messages.refine}">
          ${isSearch && html`<input type="hidden" name="q" value="${input.q}" />`}
          <label class="sort"
            >${messages.sort}
            <select name="sort">
              ${SEARCH_SORTS.map(
                (sort) =>
                  html`<option value="${sort}" ${sort === input.sort && html`selected`}>
                    ${messages.sorts[sort]}
                  </option>`,
              )}
            </select></label
          >
          <label class="stock"
            ><input type="checkbox" name="inStock" value="true" ${input.inStock === true && html`checked`} />
            ${messages.inStock}</label
          >
          ${FACETS.filter((facet) => facet !== fixed).map((facet) => facetOf(facet, result.facets, input, context))}
          <p>
            <button>${messages.apply}</button>
            ${isFiltered && html`<a href="${path}${isSearch && `?q=${encodeURIComponent(input.q)}`}">${messages.clear}</a>`}
          </p>
        </form>
        <div>
          ${items.length > 0 ? grid(items) : html`<p class="nothing"><strong>${messages.noResults}</strong> ${messages.noResultsHelp}</p>`}
          ${pages > 1 && pager(path, (page) => queryOf(input, page, fixed), input.page, pages, context)}
        </div>
      </div>`,
  };
}

function itemOf({ type, card, highlight }: SearchItemView, context: RenderContext): Html {
  // The search escapes what it marks.
  const name = trusted(highlight.name);
  return type === 'product'
    ? productCard(card as ProductCardView, context, name)
    : articleCard(card as ArticleCardView, context, name);
}

function facetOf(
  facet: Facet,
  facets: FacetsView,
  input: SearchInput,
  { messages }: RenderContext,
): Html | null {
  const values = facets[facet];
  const selected = new Set(input[facet]);
  if (values.length === 0) return null;
  const checkbox = ({ value, label, count }: FacetValueView) =>
    html`<label
      ><input type="checkbox" name="${facet}" value="${value}" ${selected.has(value) && html`checked`} />
      ${label} <span class="count">${count}</span></label
    >`;
  return html`<details ${selected.size > 0 && html`open`}>
    <summary>${messages.facets[facet]}</summary>
    <fieldset>
      <legend class="unseen">${messages.facets[facet]}</legend>
      ${values.slice(0, 20).map(checkbox)}
    </fieldset>
  </details>`;
}

function pager(
  path: string,
  queryOfPage: (page: number) => string,
  page: number,
  pages: number,
  { messages }: RenderContext,
): Html {
  const urlOf = (number: number) => `${path}?${queryOfPage(number)}`;
  return html`<nav class="pager" aria-label="${messages.page(page, pages)}">
    ${page > 1 && html`<a rel="prev" href="${urlOf(page - 1)}">${messages.previous}</a>`}
    <span>${messages.page(page, pages)}</span>
    ${page < pages && html`<a rel="next" href="${urlOf(page + 1)}">${messages.next}</a>`}
  </nav>`;
}

function queryOf(input: SearchInput, page: number, fixed: Listing['fixed']): string {
  const query = new URLSearchParams();
  if (input.q !== '') query.set('q', input.q);
  if (input.sort !== 'relevance') query.set('sort', input.sort);
  for (const name of FILTERS) if (input[name] !== undefined) query.set(name, String(input[name]));
  for (const facet of FACETS)
    if (facet !== fixed) for (const value of input[facet] ?? []) query.append(facet, value);
  query.set('page', String(page));
  return query.toString();
}
