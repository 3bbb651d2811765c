import { LOCALES, type Locale } from '../../platform/locale/locale.js';
import type { Messages } from './messages.js';
import { type Html, html, jsonScript } from './html.js';
import { type Paths, homeOf } from './addresses.js';
import { asset } from './assets.js';
import { absolute } from './picture.js';

/** Who asks for what: what every page needs to know. */
export interface Reader {
  locale: Locale;
  words: Messages;
  /** Of the shop, without a slash at the end. */
  origin: string;
}

export interface Page {
  title: string;
  description?: string | null;
  paths: Paths;
  /** Not for search engines: filters, searches, what is not there. */
  isUnlisted?: boolean;
  image?: { url: string; alt: string } | null;
  kind?: 'website' | 'article' | 'product';
  data?: unknown[];
  /** What stands in the search box. */
  query?: string;
  body: Html;
}

const OG_LOCALES: Record<Locale, string> = { 'zh-CN': 'zh_CN', en: 'en_US' };

/** A whole document. */
export function documentOf(page: Page, { locale, words, origin }: Reader): string {
  const at = (each: Locale) => `${origin}${page.paths[each] ?? ''}`;
  const listed = LOCALES.filter((each) => page.paths[each] !== undefined);
  const [first = locale] = listed;
  const home = homeOf(locale);
  const title =
    page.title === words.shop ? `${words.shop} · ${words.motto}` : `${page.title} · ${words.shop}`;
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
              href="${at(locale)}"
            />${listed.map((each) => html`<link rel="alternate" hreflang="${each}" href="${at(each)}" />`)}<link
              rel="alternate"
              hreflang="x-default"
              href="${at(first)}"
            />
            <meta property="og:type" content="${page.kind ?? 'website'}" />
            <meta property="og:title" content="${page.title}" />
            <meta property="og:url" content="${at(locale)}" />
            <meta property="og:site_name" content="${words.shop}" />
            <meta property="og:locale" content="${OG_LOCALES[locale]}" />
            ${page.description && html`<meta property="og:description" content="${page.description}" />`}
            ${page.image && html`<meta property="og:image" content="${absolute(page.image.url, origin)}" /><meta property="og:image:alt" content="${page.image.alt}" />`}`
        }
        <link rel="stylesheet" href="${asset('site.css')}" />
        <link rel="icon" type="image/svg+xml" href="${asset('icon.svg')}" />
        <link rel="modulepreload" href="${asset('combobox-nav.js')}" />
        <script type="module" src="${asset('search-box.js')}"></script>
        ${(page.data ?? []).map(jsonScript)}
      </head>
      <body>
        <a class="skip" href="#main">${words.skip}</a>
        <header class="top">
          <a class="shop" href="${home}">${words.shop}</a>
          <nav aria-label="${words.shop}">
            <a href="${home}products">${words.furniture}</a>
            <a href="${home}articles">${words.articles}</a>
          </nav>
          <form
            class="search"
            role="search"
            action="${home}search"
            data-suggest="/v1/storefront/suggest?locale=${locale}"
            data-home="${home}"
            data-count-1="${words.suggestions(1)}"
            data-count="${words.suggestions(0)}"
          >
            <input
              type="search"
              name="q"
              value="${page.query ?? ''}"
              maxlength="300"
              autocomplete="off"
              aria-label="${words.search}"
              placeholder="${words.searchHint}"
            />
            <button>${words.search}</button>
          </form>
          <a class="language" lang="${other}" hreflang="${other}" href="${page.paths[other] ?? homeOf(other)}"
            >${words.otherLanguage}</a
          >
        </header>
        <main id="main">${page.body}</main>
        <footer>
          <p>${words.motto}</p>
        </footer>
      </body>
    </html>`;
  return document.text;
}
