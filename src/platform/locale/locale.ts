import Negotiator from 'negotiator';
import { memoize } from '../language/memoize.js';

/** The languages of the catalogue, the default first. */
export const LOCALES = ['zh-CN', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

export const isLocale = (value: unknown): value is Locale => (LOCALES as readonly unknown[]).includes(value);

/** Whether an object holds a value per locale, such as a localized text. */
export const isByLocale = (value: object): value is Partial<Record<Locale, unknown>> =>
  Object.keys(value).length > 0 && Object.keys(value).every(isLocale);

const DEFAULT_LOCALE: Locale = 'zh-CN';

/** A text in one or more languages; at least one is filled. */
export type LocalizedText = Partial<Record<Locale, string>>;

/** What browsers send are a few hundred texts. */
const bestOf = memoize((acceptLanguage): Locale => {
  const negotiator = new Negotiator({ headers: { 'accept-language': acceptLanguage } });
  return (negotiator.language([...LOCALES]) as Locale | undefined) ?? DEFAULT_LOCALE;
});

/** The locale asked for by `?locale=`, else the best of Accept-Language, else the default. */
export function negotiateLocale(asked: Locale | undefined, acceptLanguage: string | undefined): Locale {
  return asked ?? (acceptLanguage === undefined ? DEFAULT_LOCALE : bestOf(acceptLanguage));
}

/** The languages to try for a reader of `locale`, in order. */
export function fallbackChain(locale: Locale): Locale[] {
  return [locale, ...LOCALES.filter((other) => other !== locale)];
}
