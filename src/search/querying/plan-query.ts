import { PLAIN, type IndexedForms } from '../documents/indexed-forms.js';
import { compared, hanRuns, spaced, withoutPunctuation } from '../../platform/language/normalise.js';
import { fold, mayBePinyin, spell } from '../../platform/language/pinyin.js';
import { STOP_WORDS } from '../../platform/language/stop-words.js';
import type { Synonyms } from '../../platform/language/synonyms.js';

interface PlannedQuery {
  q: string;
  on: readonly (keyof IndexedForms)[];
  words: 'all' | 'last' | 'frequency';
  /** How much its hits count beside those of the other questions of an attempt. */
  weight: number;
  /** Filter expressions for this question alone. */
  filter?: string[];
}

/** One way to understand what was typed: questions whose hits are one answer. */
export interface QueryPlan {
  /** For who wants to know why a hit is there. */
  name: string;
  questions: PlannedQuery[];
}

/** What a hit by a synonym counts, beside one by the word that was typed. */
const SYNONYM_WEIGHT = 0.9;
/** Most synonyms that are tried for one search. */
const MOST_SYNONYMS = 8;
/** What a hit counts that has all words but one. */
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
  const q = compared(typed);
  if (q === '') return [attempt('everything', [{ q: '', on: PLAIN, words: 'all', weight: 1 }])];
  return hanRuns(q).length > 0 ? chinese(q, synonyms) : latin(q, synonyms, byRelevance);
}

const attempt = (name: string, questions: PlannedQuery[]): QueryPlan => ({ name, questions });

const ask = (
  q: string,
  on: PlannedQuery['on'],
  words: PlannedQuery['words'] = 'all',
  weight = 1,
): PlannedQuery => ({
  ...{ q, on, words, weight },
});

function chinese(q: string, synonyms: Synonyms): QueryPlan[] {
  const phrases = (text: string) => text.replace(/\p{Script=Han}+/gu, (run) => ` "${spaced(run)}" `);
  const spelled = q.replace(/\p{Script=Han}+/gu, (run) => ` ${spell(run)} `);
  const meant = synonyms.replacements(q, MOST_SYNONYMS);
  const inAnyWay = (name: string, form: (text: string) => string) =>
    attempt(name, [
      ask(form(q), ANY),
      ...meant.map((text) => bySynonym(form(text), [...LABELS, 'characters'])),
    ]);
  if ([...q].length === 1) return [inAnyWay('character', (text) => text)];
  return [
    inAnyWay('words', (text) => text),
    inAnyWay('part of a word', phrases),
    attempt('homophone', [ask(spelled, ['pinyin', 'nameWords'])]),
    attempt('some words', [ask(q, PLAIN, 'last'), ask(q, PLAIN, 'frequency', SYNONYM_WEIGHT)]),
  ];
}

function latin(q: string, synonyms: Synonyms, byRelevance: boolean): QueryPlan[] {
  const letters = q.replace(/\s+/g, '');
  const some = attempt('some words', someWords(q, synonyms));
  const every = attempt('words', [ask(q, PLAIN), ...synonymQuestions(q, synonyms)]);
  // Two words that occur together are all that was meant; of more, some will do.
  const words = q.split(' ').length < FEWEST_WORDS || !byRelevance ? [every, some] : [some];
  if (!/^[a-z]+$/.test(letters)) {
    const sku = attempt('sku', [ask(withoutPunctuation(q), ['skuWords'])]);
    return letters === q ? [every, sku, some] : [...words, sku];
  }
  if (letters.length >= 4 && mayBePinyin(letters)) {
    return [
      attempt('pinyin', [ask(letters, ['pinyin'])]),
      ...words,
      attempt('folded pinyin', [ask(fold(letters), ['pinyinFolded', 'pinyin'])]),
      attempt('pinyin in notes', [ask(letters, ['notesPinyin'])]),
    ];
  }
  if (letters.length <= 5 && letters === q)
    return [attempt('word or initials', [ask(q, [...PLAIN, 'initials']), ...synonymQuestions(q, synonyms)])];
  return words;
}

/** The whole, rarer words first; the same with a synonym; and with each one word left out: shoppers say more than a name holds. */
function someWords(q: string, synonyms: Synonyms): PlannedQuery[] {
  const words = q.split(' ').filter((word) => !STOPS.has(word));
  const isLong = words.length >= FEWEST_WORDS && words.length <= MOST_WORDS;
  const allButOne = (isLong ? words : []).map((_left, at) =>
    ask(words.filter((_word, index) => index !== at).join(' '), PLAIN, 'all', ALL_BUT_ONE_WEIGHT),
  );
  return [ask(q, PLAIN, 'frequency'), ...synonymQuestions(q, synonyms), ...allButOne];
}

const synonymQuestions = (q: string, synonyms: Synonyms) =>
  synonyms.replacements(q, MOST_SYNONYMS).map((text) => bySynonym(text, LABELS));

/** Who types another word for it wants the furniture, not an article that mentions it. */
const bySynonym = (q: string, on: PlannedQuery['on']): PlannedQuery => ({
  ...ask(q, on, 'all', SYNONYM_WEIGHT),
  filter: ['type = product'],
});

const STOPS = new Set(STOP_WORDS);
