import Negotiator from 'negotiator';
import { memoize } from '../language/memoize.js';

/** The locales of the catalogue, the default first. */
export const LOCALES = ['zh-CN', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

export const isLocale = (value: unknown): value is Locale => (LOCALES as readonly unknown[]).includes(value);

/** Whether an object holds a value per locale, such as a localized text. */
export const isByLocale = (value: object): value is Partial<Record<Locale, unknown>> =>
  Object.keys(value).length > 0 && Object.keys(value).every(isLocale);

const DEFAULT_LOCALE: Locale = 'zh-CN';

/** A text in at least one locale. */
export type LocalizedText = Partial<Record<Locale, string>>;

/** Memoized: browsers send a few hundred different values. */
const bestOf = memoize((acceptLanguage): Locale => {
  const negotiator = new Negotiator({ headers: { 'accept-language': acceptLanguage } });
  return (negotiator.language([...LOCALES]) as Locale | undefined) ?? DEFAULT_LOCALE;
});

/** The locale of `?locale=`, else the best match of Accept-Language, else the default. */
export function negotiateLocale(requested: Locale | undefined, acceptLanguage: string | undefined): Locale {
  return requested ?? (acceptLanguage === undefined ? DEFAULT_LOCALE : bestOf(acceptLanguage));
}

/** The locales to try for a reader of `locale`, in order. */
export function fallbackChain(locale: Locale): Locale[] {
  return [locale, ...LOCALES.filter((other) => other !== locale)];
}
