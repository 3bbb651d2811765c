import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** The languages of the catalogue, the default first. */
export const LOCALES = ['zh-CN', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

const DEFAULT_LOCALE: Locale = 'zh-CN';

/** A text in one or more languages; at least one is filled. */
export type LocalizedText = Partial<Record<Locale, string>>;

/** What browsers send are a few hundred texts. */
const known = new LRUCache<string, Locale>({ max: 500 });

/** The locale asked for by `?locale=`, else the best of Accept-Language, else the default. */
export function negotiateLocale(asked: Locale | undefined, acceptLanguage: string | undefined): Locale {
  if (asked) return asked;
  if (acceptLanguage === undefined) return DEFAULT_LOCALE;
  const before = known.get(acceptLanguage);
  if (before) return before;
  const negotiator = new Negotiator({ headers: { 'accept-language': acceptLanguage } });
  const locale = (negotiator.language([...LOCALES]) as Locale | undefined) ?? DEFAULT_LOCALE;
  known.set(acceptLanguage, locale);
  return locale;
}

/** The languages to try for a reader of `locale`, in order. */
export function fallbackChain(locale: Locale): Locale[] {
  return [locale, ...LOCALES.filter((other) => other !== locale)];
}
