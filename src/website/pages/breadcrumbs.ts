import type { TermView } from '../../published/card.view.js';
import { homeOf, pathOf } from '../html/addresses.js';
import { type Html, html } from '../html/html.js';
import type { Reader } from '../html/page.js';

/** The categories that lead to where one is. */
export function breadcrumbs(trail: TermView[], reader: Reader): Html {
  const { words } = reader;
  return html`<nav class="trail" aria-label="${words.categories}">
    <ol>
      <li><a href="${homeOf(reader.locale)}products">${words.furniture}</a></li>
      ${trail.map((term) => html`<li><a href="${pathOf('category', term.slug, reader.locale)}">${term.name}</a></li>`)}
    </ol>
  </nav>`;
}

/** schema.org BreadcrumbList. */
export function trailData(trail: TermView[], name: string, url: string, reader: Reader) {
  const steps = [
    ...trail.map((term) => ({
      name: term.name,
      item: `${reader.origin}${pathOf('category', term.slug, reader.locale)}`,
    })),
    { name, item: url },
  ];
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
  };
}
