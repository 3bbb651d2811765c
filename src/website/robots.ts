import type { Settings } from '../platform/config/settings.js';
import { LOCALES } from '../platform/locale/locale.js';

/** robots.txt: what crawlers may not read, and the sitemaps of entries by locale and, for our own pages, of lists. */
export function robots({ websiteOrigin, servesWebsite }: Settings): string {
  const sitemaps = LOCALES.map((each) => `/v1/storefront/feeds/sitemap?locale=${each}`);
  if (servesWebsite) sitemaps.unshift('/sitemap.xml');
  return [
    'User-agent: *',
    'Disallow: /v1/merchandising/',
    'Disallow: /zh/search',
    'Disallow: /en/search',
    ...sitemaps.map((path) => `Sitemap: ${websiteOrigin}${path}`),
    '',
  ].join('\n');
}
