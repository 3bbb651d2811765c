import type { ServiceFieldError } from '../api/types.ts';
import { useLocaleState, useTranslate } from 'react-admin';
import type { MessageKey } from './messages.ts';
import { type ContentLocale, type Localized, isLocale } from '../contents/content-schema.ts';
import type { WorkMessageKey } from './work.ts';

type Details = Record<string, string | number>;

/** The admin's messages, in the language that is chosen. */
export function useMessages() {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const orElse = (key: string, _: string) => translate(key, { _ });
  const field = (path: string) => {
    const names = path.split('.').filter((part) => !/^\d+$/.test(part));
    const language = names.findIndex(isLocale);
    const [last = path, above = ''] = (language > 0 ? names.slice(0, language) : names).toReversed();
    const name = orElse(`field.${above}.${last}`, orElse(`field.${last}`, last));
    return language > 0 ? `${name} · ${orElse(`value.${names[language]}`, '')}` : name;
  };
  return {
    say: (word: MessageKey, details: Details = {}) => translate(`admin.${word}`, details),
    work: (word: WorkMessageKey, details: Details = {}) => translate(`work.${word}`, details),
    named: (resource: string) => translate(`resources.${resource}.name`),
    /** A field, by its dotted path. */
    field,
    /** The same with the places in lists, for those who look for it. */
    place: (path: string) => {
      const parts = path.split('.');
      return parts
        .flatMap((part, at) =>
          /^\d+$/.test(part)
            ? [String(Number(part) + 1)]
            : !isLocale(part)
              ? [field(parts.slice(0, at + 1).join('.'))]
              : [orElse(`value.${part}`, part)],
        )
        .join(' › ');
    },
    value: (code: string) => orElse(`value.${code}`, code),
    fault: ({ code, message }: ServiceFieldError) => orElse(`fault.${code}`, message),
    problem: (code: string, message: string) => orElse(`problem.${code}`, message),
    /** A name in the reader's language, or in the other one. */
    of: (text: Localized | string | undefined) =>
      (typeof text === 'string'
        ? text
        : locale === 'en'
          ? (text?.en ?? text?.['zh-CN'])
          : (text?.['zh-CN'] ?? text?.en)) ?? translate('admin.unnamed'),
    /** Reasons, one after the other. */
    reasons: (items: string[]) => items.join(locale === 'en' ? '; ' : '；'),
    list: (items: string[]) => items.join(locale === 'en' ? ', ' : '、'),
    language: (each: ContentLocale) => orElse(`value.${each}`, each),
    when: (time: string) =>
      new Intl.DateTimeFormat(locale === 'en' ? 'en' : 'zh-CN', {
        dateStyle: 'medium',
        timeStyle: 'short',
      }).format(new Date(time)),
  };
}
