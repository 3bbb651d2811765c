import { FACETS, type Facet } from '../../search/querying/search-result.js';
import { SEARCH_SORTS, type SearchInput } from '../../search/querying/search.input.js';
import type {
  FacetValueView,
  FacetsView,
  SearchItemView,
  SearchView,
} from '../../search/results/search.view.js';
import type { ArticleCardView, ProductCardView } from '../../published/card.view.js';
import type { Paths } from '../html/addresses.js';
import { articleCard, grid, productCard } from './cards.js';
import { type Html, html, trusted } from '../html/html.js';
import type { Page, Reader } from '../html/page.js';

/** What an address may say beside facets; only the first has a place in the form. */
const FILTERS = ['inStock', 'minPrice', 'maxPrice'] as const;

export interface Listing {
  title: string;
  /** Where it is, without a query, in each language. */
  paths: Paths;
  /** The facet that the list itself is a value of. */
  fixed?: 'category';
  isSearch?: boolean;
  above?: Html | null;
}

/** What was found, with what narrows it down: a form that works without scripts. */
export function renderListPage(
  listing: Listing,
  input: SearchInput,
  found: SearchView,
  reader: Reader,
): Page {
  const { words, locale } = reader;
  const { title, fixed, isSearch = false } = listing;
  const path = listing.paths[locale] ?? '';
  const pages = Math.max(1, Math.min(1_000, Math.ceil(found.total / input.limit)));
  const isNarrowed =
    FACETS.some((facet) => facet !== fixed && input[facet]) ||
    FILTERS.some((name) => input[name] !== undefined);
  const isPlain = !isNarrowed && input.sort === 'relevance' && input.page === 1;
  const items = found.items.map((item) => itemOf(item, reader));
  return {
    title,
    paths: listing.paths,
    isUnlisted: isSearch || !isPlain,
    query: input.q,
    body: html`${listing.above}
      <h1>${title}</h1>
      <p class="total" role="status">
        ${isSearch && input.q !== '' ? words.resultsFor(input.q, found.total) : words.results(found.total)}
      </p>
      <div class="list">
        <form class="filters" action="${path}" aria-label="${words.refine}">
          ${isSearch && html`<input type="hidden" name="q" value="${input.q}" />`}
          <label class="sort"
            >${words.sort}
            <select name="sort">
              ${SEARCH_SORTS.map(
                (sort) =>
                  html`<option value="${sort}" ${sort === input.sort && html`selected`}>
                    ${words.sorts[sort]}
                  </option>`,
              )}
            </select></label
          >
          <label class="stock"
            ><input type="checkbox" name="inStock" value="true" ${input.inStock === true && html`checked`} />
            ${words.inStock}</label
          >
          ${FACETS.filter((facet) => facet !== fixed).map((facet) => facetOf(facet, found.facets, input, reader))}
          <p>
            <button>${words.apply}</button>
            ${isNarrowed && html`<a href="${path}${isSearch && `?q=${encodeURIComponent(input.q)}`}">${words.clear}</a>`}
          </p>
        </form>
        <div>
          ${items.length > 0 ? grid(items) : html`<p class="nothing"><strong>${words.nothing}</strong> ${words.nothingHelp}</p>`}
          ${pages > 1 && pager(path, (page) => queryOf(input, page, fixed), input.page, pages, reader)}
        </div>
      </div>`,
  };
}

function itemOf({ type, card, highlight }: SearchItemView, reader: Reader): Html {
  // The search escapes what it marks.
  const name = trusted(highlight.name);
  return type === 'product'
    ? productCard(card as ProductCardView, reader, name)
    : articleCard(card as ArticleCardView, reader, name);
}

function facetOf(facet: Facet, facets: FacetsView, input: SearchInput, { words }: Reader): Html | null {
  const values = facets[facet];
  const chosen = new Set(input[facet]);
  if (values.length === 0) return null;
  const box = ({ value, label, count }: FacetValueView) =>
    html`<label
      ><input type="checkbox" name="${facet}" value="${value}" ${chosen.has(value) && html`checked`} />
      ${label} <span class="count">${count}</span></label
    >`;
  return html`<details ${chosen.size > 0 && html`open`}>
    <summary>${words.facets[facet]}</summary>
    <fieldset>
      <legend class="unseen">${words.facets[facet]}</legend>
      ${values.slice(0, 20).map(box)}
    </fieldset>
  </details>`;
}

function pager(
  path: string,
  queryOfPage: (page: number) => string,
  page: number,
  pages: number,
  { words }: Reader,
): Html {
  const to = (number: number) => `${path}?${queryOfPage(number)}`;
  return html`<nav class="pager" aria-label="${words.page(page, pages)}">
    ${page > 1 && html`<a rel="prev" href="${to(page - 1)}">${words.previous}</a>`}
    <span>${words.page(page, pages)}</span>
    ${page < pages && html`<a rel="next" href="${to(page + 1)}">${words.next}</a>`}
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
