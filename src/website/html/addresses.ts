import { LOCALES, type Locale } from '../../platform/locale/locale.js';

/** The first path segment of the pages of a locale. */
export const LANGUAGES = { 'zh-CN': 'zh', en: 'en' } as const satisfies Record<Locale, string>;

/** Paths of one page, in each language that has it. */
export type Paths = Partial<Record<Locale, string>>;

const FOLDERS = { product: 'products', article: 'articles', category: 'categories' };

/** Path of a locale's home page, with a slash at its end. */
export const homeOf = (locale: Locale) => `/${LANGUAGES[locale]}/`;

export const pathOf = (type: keyof typeof FOLDERS, slug: string, locale: Locale) =>
  `${homeOf(locale)}${FOLDERS[type]}/${slug}`;

/** Paths of a page that every locale has. @param below its path below the home page */
export const pathsInEveryLocale = (below: string): Paths =>
  Object.fromEntries(LOCALES.map((locale) => [locale, homeOf(locale) + below]));
