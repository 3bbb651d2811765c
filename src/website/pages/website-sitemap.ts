import { LOCALES } from '../../platform/locale/locale.js';
import { XML_HEAD, xmlText } from '../../storefront/feeds/xml.js';
import type { Paths } from '../html/addresses.js';

/** Sitemap of these pages, each with its alternates (sitemaps.org). */
export function sitemap(pages: Paths[], origin: string): string {
  const urls = pages.flatMap((paths) => {
    const addresses = LOCALES.flatMap((locale) => {
      const path = paths[locale];
      return path === undefined ? [] : [{ locale, address: xmlText(origin + path) }];
    });
    const alternates = addresses.map(
      ({ locale, address }) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${address}"/>`,
    );
    return addresses.map(({ address }) => `<url><loc>${address}</loc>${alternates.join('')}</url>\n`);
  });
  const namespaces =
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return `${XML_HEAD}<urlset ${namespaces}>\n${urls.join('')}</urlset>\n`;
}
