import type { TermView } from '../../published/card.view.js';
import { homeOf, pathOf } from '../html/addresses.js';
import { type Html, html } from '../html/html.js';
import type { RenderContext } from '../html/page.js';

/** Breadcrumbs from the root category. */
export function breadcrumbs(trail: TermView[], context: RenderContext): Html {
  const { messages } = context;
  return html`<nav class="trail" aria-label="${messages.categories}">
    <ol>
      <li><a href="${homeOf(context.locale)}products">${messages.furniture}</a></li>
      ${trail.map((term) => html`<li><a href="${pathOf('category', term.slug, context.locale)}">${term.name}</a></li>`)}
    </ol>
  </nav>`;
}

/** schema.org BreadcrumbList. */
export function breadcrumbJsonLd(trail: TermView[], name: string, url: string, context: RenderContext) {
  const steps = [
    ...trail.map((term) => ({
      name: term.name,
      item: `${context.origin}${pathOf('category', term.slug, context.locale)}`,
    })),
    { name, item: url },
  ];
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
  };
}
