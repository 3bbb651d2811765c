import type { Settings } from '../platform/config/settings.js';
import { LOCALES } from '../platform/locale/locale.js';

/** What crawlers may read, and where all addresses stand: entries by language, and what leads to them. */
export function robots({ websiteOrigin, servesWebsite }: Settings): string {
  const maps = LOCALES.map((each) => `/v1/storefront/feeds/sitemap?locale=${each}`);
  if (servesWebsite) maps.unshift('/sitemap.xml');
  return [
    'User-agent: *',
    'Disallow: /v1/merchandising/',
    'Disallow: /zh/search',
    'Disallow: /en/search',
    ...maps.map((path) => `Sitemap: ${websiteOrigin}${path}`),
    '',
  ].join('\n');
}
