import englishMessages from 'ra-language-english';
import type { TranslationMessages } from 'react-admin';
import polyglotI18nProvider from 'ra-i18n-polyglot';
import { MESSAGES } from './messages.ts';
import { FIELD_ERRORS_ZH, PROBLEMS } from './field-errors.ts';
import { FIELDS, type Pair, VALUES } from './field-names.ts';
import { FRAMEWORK_ZH } from './framework-zh.ts';
import { WORK_MESSAGES } from './work.ts';

const NAMES: Record<string, Pair> = {
  products: ['商品', 'Products'],
  articles: ['文章', 'Articles'],
  categories: ['分类', 'Categories'],
  materials: ['材质', 'Materials'],
  synonyms: ['同义词', 'Synonyms'],
  rules: ['搜索规则', 'Search rules'],
};

/** One language of all pairs. */
const side = (pairs: Record<string, Pair>, at: 0 | 1) =>
  Object.fromEntries(Object.entries(pairs).map(([key, pair]) => [key, pair[at]]));

/** What is not said in Chinese stays English. */
function inChinese(english: TranslationMessages['ra']): TranslationMessages['ra'] {
  const said: Record<string, object> = FRAMEWORK_ZH;
  const groups = Object.entries(english).map(([group, own]) => [
    group,
    { ...(own as object), ...said[group] },
  ]);
  return Object.fromEntries(groups) as unknown as TranslationMessages['ra'];
}

const messages = (at: 0 | 1): TranslationMessages => ({
  ra: at === 0 ? inChinese(englishMessages.ra) : englishMessages.ra,
  resources: Object.fromEntries(
    Object.entries(NAMES).map(([key, pair]) => [key, { name: pair[at], forcedCaseName: pair[at] }]),
  ),
  ...prefixed('admin', side(MESSAGES, at)),
  ...prefixed('work', side(WORK_MESSAGES, at)),
  ...prefixed('field', side(FIELDS, at)),
  ...prefixed('value', side(VALUES, at)),
  ...prefixed('fault', at === 0 ? FIELD_ERRORS_ZH : {}),
  ...prefixed('problem', side(PROBLEMS, at)),
});

/** Where the language is remembered that somebody has chosen, also when nobody is signed in. */
const LOCALE = 'admin.locale';

const prefixed = (prefix: string, words: Record<string, string>) =>
  Object.fromEntries(Object.entries(words).map(([key, word]) => [`${prefix}.${key}`, word]));

export const i18nProvider = polyglotI18nProvider(
  (locale) => {
    document.documentElement.lang = locale === 'en' ? 'en' : 'zh-CN';
    localStorage.setItem(LOCALE, locale);
    return messages(locale === 'en' ? 1 : 0);
  },
  localStorage.getItem(LOCALE) ?? (navigator.language.startsWith('en') ? 'en' : 'zh'),
  [
    { locale: 'zh', name: '中文' },
    { locale: 'en', name: 'English' },
  ],
  { allowMissing: true },
);
