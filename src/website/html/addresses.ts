import { LOCALES, type Locale } from '../../platform/locale/locale.js';

/** The first part of the addresses of a language's pages. */
export const LANGUAGES = { 'zh-CN': 'zh', en: 'en' } as const satisfies Record<Locale, string>;

/** Paths of one page, in each language that has it. */
export type Paths = Partial<Record<Locale, string>>;

const FOLDERS = { product: 'products', article: 'articles', category: 'categories' };

/** Where a language's pages begin; what is below has no slash before it. */
export const homeOf = (locale: Locale) => `/${LANGUAGES[locale]}/`;

export const pathOf = (type: keyof typeof FOLDERS, slug: string, locale: Locale) =>
  `${homeOf(locale)}${FOLDERS[type]}/${slug}`;

/** A page that every language has. */
export const everywhere = (below: string): Paths =>
  Object.fromEntries(LOCALES.map((locale) => [locale, homeOf(locale) + below]));
