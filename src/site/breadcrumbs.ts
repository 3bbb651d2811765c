import { type Html, html } from './html.js';
import { LANGUAGES, type Reader } from './page.js';

type Term = { slug: string; name: string };

const categoryPath = ({ slug }: Term, { locale }: Reader) => `/${LANGUAGES[locale]}/categories/${slug}`;

/** The categories that lead to where one is. */
export function breadcrumbs(trail: Term[], reader: Reader): Html {
  const { words } = reader;
  return html`<nav class="trail" aria-label="${words.categories}">
    <ol>
      <li><a href="/${LANGUAGES[reader.locale]}/products">${words.furniture}</a></li>
      ${trail.map((term) => html`<li><a href="${categoryPath(term, reader)}">${term.name}</a></li>`)}
    </ol>
  </nav>`;
}

/** schema.org BreadcrumbList. */
export function trailData(trail: Term[], name: string, url: string, reader: Reader) {
  const steps = [
    ...trail.map((term) => ({ name: term.name, item: `${reader.origin}${categoryPath(term, reader)}` })),
    { name, item: url },
  ];
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
  };
}
