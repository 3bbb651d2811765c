import { LOCALES, type Locale } from '../../platform/locale/locale.js';
import type { Messages } from './website-messages.js';
import { type Html, html, jsonScript } from './html.js';
import { type Paths, homeOf } from './addresses.js';
import { assetUrl } from './assets.js';
import { absoluteUrl } from './responsive-image.js';

/** What every page is rendered with. */
export interface RenderContext {
  locale: Locale;
  messages: Messages;
  /** Scheme and host of the website, without a slash at the end. */
  origin: string;
}

export interface Page {
  title: string;
  description?: string | null;
  paths: Paths;
  /** `noindex`: pages with filters, searches and errors. */
  isUnlisted?: boolean;
  image?: { url: string; alt: string } | null;
  kind?: 'website' | 'article' | 'product';
  data?: unknown[];
  /** Value of the search box. */
  query?: string;
  body: Html;
}

const OG_LOCALES: Record<Locale, string> = { 'zh-CN': 'zh_CN', en: 'en_US' };

/** Renders a page as an HTML document. */
export function renderDocument(page: Page, { locale, messages, origin }: RenderContext): string {
  const urlIn = (each: Locale) => `${origin}${page.paths[each] ?? ''}`;
  const locales = LOCALES.filter((each) => page.paths[each] !== undefined);
  const [first = locale] = locales;
  const home = homeOf(locale);
  const title =
    page.title === messages.siteName
      ? `${messages.siteName} · ${messages.motto}`
      : `${page.title} · ${messages.siteName}`;
  const other = LOCALES.find((each) => each !== locale) ?? locale;
  const document = html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        ${page.description && html`<meta name="description" content="${page.description}" />`}
        ${page.isUnlisted && html`<meta name="robots" content="noindex" />`}
        ${
          !page.isUnlisted &&
          html`<link
              rel="canonical"
              href="${urlIn(locale)}"
            />${locales.map((each) => html`<link rel="alternate" hreflang="${each}" href="${urlIn(each)}" />`)}<link
              rel="alternate"
              hreflang="x-default"
              href="${urlIn(first)}"
            />
            <meta property="og:type" content="${page.kind ?? 'website'}" />
            <meta property="og:title" content="${page.title}" />
            <meta property="og:url" content="${urlIn(locale)}" />
            <meta property="og:site_name" content="${messages.siteName}" />
            <meta property="og:locale" content="${OG_LOCALES[locale]}" />
            ${page.description && html`<meta property="og:description" content="${page.description}" />`}
            ${page.image && html`<meta property="og:image" content="${absoluteUrl(page.image.url, origin)}" /><meta property="og:image:alt" content="${page.image.alt}" />`}`
        }
        <link rel="stylesheet" href="${assetUrl('site.css')}" />
        <link rel="icon" type="image/svg+xml" href="${assetUrl('icon.svg')}" />
        <link rel="modulepreload" href="${assetUrl('combobox-nav.js')}" />
        <script type="module" src="${assetUrl('search-box.js')}"></script>
        ${(page.data ?? []).map(jsonScript)}
      </head>
      <body>
        <a class="skip" href="#main">${messages.skip}</a>
        <header class="top">
          <a class="shop" href="${home}">${messages.siteName}</a>
          <nav aria-label="${messages.siteName}">
            <a href="${home}products">${messages.furniture}</a>
            <a href="${home}articles">${messages.articles}</a>
          </nav>
          <form
            class="search"
            role="search"
            action="${home}search"
            data-suggest="/v1/storefront/suggest?locale=${locale}"
            data-home="${home}"
            data-count-1="${messages.suggestions(1)}"
            data-count="${messages.suggestions(0)}"
          >
            <input
              type="search"
              name="q"
              value="${page.query ?? ''}"
              maxlength="300"
              autocomplete="off"
              aria-label="${messages.search}"
              placeholder="${messages.searchHint}"
            />
            <button>${messages.search}</button>
          </form>
          <a class="language" lang="${other}" hreflang="${other}" href="${page.paths[other] ?? homeOf(other)}"
            >${messages.otherLanguage}</a
          >
        </header>
        <main id="main">${page.body}</main>
        <footer>
          <p>${messages.motto}</p>
        </footer>
      </body>
    </html>`;
  return document.text;
}
