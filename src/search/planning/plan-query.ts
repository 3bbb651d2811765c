import { LABELS, PLAIN, type IndexedForms } from '../documents/indexed-forms.js';
import type { EngineQuery } from '../engine/search-engine.js';
import {
  normaliseForComparison,
  hanRuns,
  spaceCharacters,
  withoutPunctuation,
} from '../../platform/language/normalise.js';
import { foldPinyin, mayBePinyin, toPinyin } from '../../platform/language/pinyin.js';
import { STOP_WORDS } from '../../platform/language/stop-words.js';
import type { Synonyms } from '../../platform/language/synonyms.js';

/** One way to understand a search text: queries whose hits are merged into one result. */
export interface QueryPlan {
  /** Reported as `understood` and as the reason of its hits. */
  name: string;
  queries: EngineQuery[];
}

/** Weight of a hit by a synonym, beside one by the typed word. */
const SYNONYM_WEIGHT = 0.9;
/** Most synonyms that are tried for one search. */
const MAX_SYNONYMS = 8;
/** Weight of a hit that has all words but one. */
const ALL_BUT_ONE_WEIGHT = 0.7;
/** Numbers of words of which one may be left out: with fewer the meaning changes, with more there are too many queries. */
const [FEWEST_WORDS, MOST_WORDS] = [3, 10];

const ANY = [...PLAIN, 'characters'] as const;

/**
 * The ways to understand a search text, the likeliest first; the first that has hits is the result. Pinyin is tried
 * first only where the letters may be pinyin, because every short word begins like some pinyin. Sorted by anything but
 * relevance, weak hits would not come last, so they count only where there are no others.
 */
export function planQuery(text: string, synonyms: Synonyms, byRelevance = true): QueryPlan[] {
  const q = normaliseForComparison(text);
  if (q === '') return [plan('everything', [{ q: '', on: PLAIN, words: 'all', weight: 1 }])];
  return hanRuns(q).length > 0 ? planChinese(q, synonyms) : planLatin(q, synonyms, byRelevance);
}

const plan = (name: string, queries: EngineQuery[]): QueryPlan => ({ name, queries });

const query = (
  q: string,
  on: readonly (keyof IndexedForms)[],
  words: EngineQuery['words'] = 'all',
  weight = 1,
): EngineQuery => ({ q, on, words, weight });

function planChinese(q: string, synonyms: Synonyms): QueryPlan[] {
  const phrases = (text: string) => text.replace(/\p{Script=Han}+/gu, (run) => ` "${spaceCharacters(run)}" `);
  const romanised = q.replace(/\p{Script=Han}+/gu, (run) => ` ${toPinyin(run)} `);
  const replacements = synonyms.replacements(q, MAX_SYNONYMS);
  const withSynonyms = (name: string, form: (text: string) => string) =>
    plan(name, [
      query(form(q), ANY),
      ...replacements.map((text) => synonymQuery(form(text), [...LABELS, 'characters'])),
    ]);
  if ([...q].length === 1) return [withSynonyms('character', (text) => text)];
  return [
    withSynonyms('words', (text) => text),
    withSynonyms('part of a word', phrases),
    plan('homophone', [query(romanised, ['pinyin', 'nameWords'])]),
    plan('some words', [query(q, PLAIN, 'last'), query(q, PLAIN, 'frequency', SYNONYM_WEIGHT)]),
  ];
}

function planLatin(q: string, synonyms: Synonyms, byRelevance: boolean): QueryPlan[] {
  const letters = q.replace(/\s+/g, '');
  const someWords = plan('some words', someWordsQueries(q, synonyms));
  const allWords = plan('words', [query(q, PLAIN), ...synonymQueries(q, synonyms)]);
  // Of two words both are meant; of more, some will do.
  const words = q.split(' ').length < FEWEST_WORDS || !byRelevance ? [allWords, someWords] : [someWords];
  if (!/^[a-z]+$/.test(letters)) {
    const sku = plan('sku', [query(withoutPunctuation(q), ['skuWords'])]);
    return letters === q ? [allWords, sku, someWords] : [...words, sku];
  }
  if (letters.length >= 4 && mayBePinyin(letters)) {
    return [
      plan('pinyin', [query(letters, ['pinyin'])]),
      ...words,
      plan('folded pinyin', [query(foldPinyin(letters), ['pinyinFolded', 'pinyin'])]),
      plan('pinyin in notes', [query(letters, ['notesPinyin'])]),
    ];
  }
  if (letters.length <= 5 && letters === q)
    return [plan('word or initials', [query(q, [...PLAIN, 'initials']), ...synonymQueries(q, synonyms)])];
  return words;
}

/** The whole text, rarer words first; with synonyms; and with each word left out, because shoppers type more than names hold. */
function someWordsQueries(q: string, synonyms: Synonyms): EngineQuery[] {
  const words = q.split(' ').filter((word) => !STOPS.has(word));
  const isLong = words.length >= FEWEST_WORDS && words.length <= MOST_WORDS;
  const allButOne = (isLong ? words : []).map((_word, position) =>
    query(words.filter((_other, index) => index !== position).join(' '), PLAIN, 'all', ALL_BUT_ONE_WEIGHT),
  );
  return [query(q, PLAIN, 'frequency'), ...synonymQueries(q, synonyms), ...allButOne];
}

const synonymQueries = (q: string, synonyms: Synonyms) =>
  synonyms.replacements(q, MAX_SYNONYMS).map((text) => synonymQuery(text, LABELS));

/** Products only: a shopper who types a synonym wants the furniture, not an article that mentions it. */
const synonymQuery = (q: string, on: readonly (keyof IndexedForms)[]): EngineQuery => ({
  ...query(q, on, 'all', SYNONYM_WEIGHT),
  filter: ['type = product'],
});

const STOPS = new Set(STOP_WORDS);
