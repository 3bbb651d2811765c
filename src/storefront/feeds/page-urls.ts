import type { Locale } from '../../platform/locale/locale.js';

type PageType = 'product' | 'article';

/** Address of a page on the website, by the template in `PAGE_URL`. */
export function pageUrl(template: string, type: PageType, locale: Locale, slug: string): string {
  const [language = ''] = locale.split('-');
  const values: Record<string, string> = { type, locale, language, slug };
  return template.replaceAll(/\{(type|locale|language|slug)\}/g, (_all, name: string) =>
    encodeURIComponent(values[name] ?? ''),
  );
}
