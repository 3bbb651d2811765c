import { PLAIN } from '../documents/indexed-forms.js';
import {
  normaliseForComparison,
  hanRuns,
  spaceCharacters,
  withoutPunctuation,
} from '../../platform/language/normalise.js';
import { foldPinyin, mayBePinyin, toPinyin } from '../../platform/language/pinyin.js';
import type { FederatedQuery } from '../engine/search-engine.js';
import { STOP_WORDS } from '../../platform/language/stop-words.js';
import type { Synonyms } from '../../platform/language/synonyms.js';

/** One way to understand a text: queries whose hits are one result. */
export interface QueryPlan {
  /** Shown to merchandisers. */
  name: string;
  queries: FederatedQuery[];
}

/** Weight of a hit by a synonym beside one by the typed word. */
const SYNONYM_WEIGHT = 0.9;
/** Synonyms tried per search, at most. */
const MOST_SYNONYMS = 8;
/** Weight of a hit that has all words but one. */
const ALL_BUT_ONE_WEIGHT = 0.7;
/** With fewer words, one left out changes what is meant; with more, the engine has too much to do. */
const [FEWEST_WORDS, MOST_WORDS] = [3, 10];

const ANY = [...PLAIN, 'characters'] as const;

/** What an entry is, not what it mentions. */
const LABELS = PLAIN.filter((attribute) => attribute !== 'longWords' && attribute !== 'otherWords');

/**
 * The ways to understand what was typed, the likeliest first; the first that finds something counts. Pinyin is only
 * tried where nothing better is known of the letters, because every short word begins like some pinyin. In another
 * order than by relevance the weak hits would not come last, so they count only where there are no others.
 */
export function planQuery(typed: string, synonyms: Synonyms, byRelevance = true): QueryPlan[] {
  const q = normaliseForComparison(typed);
  if (q === '') return [attempt('everything', [{ q: '', on: PLAIN, words: 'all', weight: 1 }])];
  return hanRuns(q).length > 0 ? chinese(q, synonyms) : latin(q, synonyms, byRelevance);
}

const attempt = (name: string, queries: FederatedQuery[]): QueryPlan => ({ name, queries });

const query = (
  q: string,
  on: FederatedQuery['on'],
  words: FederatedQuery['words'] = 'all',
  weight = 1,
): FederatedQuery => ({
  ...{ q, on, words, weight },
});

function chinese(q: string, synonyms: Synonyms): QueryPlan[] {
  const phrases = (text: string) => text.replace(/\p{Script=Han}+/gu, (run) => ` "${spaceCharacters(run)}" `);
  const romanised = q.replace(/\p{Script=Han}+/gu, (run) => ` ${toPinyin(run)} `);
  const replacements = synonyms.replacements(q, MOST_SYNONYMS);
  const inAnyWay = (name: string, form: (text: string) => string) =>
    attempt(name, [
      query(form(q), ANY),
      ...replacements.map((text) => bySynonym(form(text), [...LABELS, 'characters'])),
    ]);
  if ([...q].length === 1) return [inAnyWay('character', (text) => text)];
  return [
    inAnyWay('words', (text) => text),
    inAnyWay('part of a word', phrases),
    attempt('homophone', [query(romanised, ['pinyin', 'nameWords'])]),
    attempt('some words', [query(q, PLAIN, 'last'), query(q, PLAIN, 'frequency', SYNONYM_WEIGHT)]),
  ];
}

function latin(q: string, synonyms: Synonyms, byRelevance: boolean): QueryPlan[] {
  const letters = q.replace(/\s+/g, '');
  const some = attempt('some words', someWords(q, synonyms));
  const every = attempt('words', [query(q, PLAIN), ...synonymQueries(q, synonyms)]);
  // Two words that occur together are all that was meant; of more, some will do.
  const words = q.split(' ').length < FEWEST_WORDS || !byRelevance ? [every, some] : [some];
  if (!/^[a-z]+$/.test(letters)) {
    const sku = attempt('sku', [query(withoutPunctuation(q), ['skuWords'])]);
    return letters === q ? [every, sku, some] : [...words, sku];
  }
  if (letters.length >= 4 && mayBePinyin(letters)) {
    return [
      attempt('pinyin', [query(letters, ['pinyin'])]),
      ...words,
      attempt('folded pinyin', [query(foldPinyin(letters), ['pinyinFolded', 'pinyin'])]),
      attempt('pinyin in notes', [query(letters, ['notesPinyin'])]),
    ];
  }
  if (letters.length <= 5 && letters === q)
    return [attempt('word or initials', [query(q, [...PLAIN, 'initials']), ...synonymQueries(q, synonyms)])];
  return words;
}

/** The whole, rarer words first; the same with a synonym; and with each one word left out: shoppers say more than a name holds. */
function someWords(q: string, synonyms: Synonyms): FederatedQuery[] {
  const words = q.split(' ').filter((word) => !STOPS.has(word));
  const isLong = words.length >= FEWEST_WORDS && words.length <= MOST_WORDS;
  const allButOne = (isLong ? words : []).map((_left, at) =>
    query(words.filter((_word, index) => index !== at).join(' '), PLAIN, 'all', ALL_BUT_ONE_WEIGHT),
  );
  return [query(q, PLAIN, 'frequency'), ...synonymQueries(q, synonyms), ...allButOne];
}

const synonymQueries = (q: string, synonyms: Synonyms) =>
  synonyms.replacements(q, MOST_SYNONYMS).map((text) => bySynonym(text, LABELS));

/** Who types another word for it wants the furniture, not an article that mentions it. */
const bySynonym = (q: string, on: FederatedQuery['on']): FederatedQuery => ({
  ...query(q, on, 'all', SYNONYM_WEIGHT),
  filter: ['type = product'],
});

const STOPS = new Set(STOP_WORDS);
