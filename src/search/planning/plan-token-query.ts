import {
  foldedPinyinCondition,
  initialsCondition,
  labelConditions,
  pinyinCondition,
  skuCondition,
  wordConditions,
} from '../../platform/language/search-tokens.js';
import { normaliseForComparison, hanRuns } from '../../platform/language/normalise.js';
import { mayBePinyin, toPinyin } from '../../platform/language/pinyin.js';
import { STOP_WORDS } from '../../platform/language/stop-words.js';
import type { Synonyms } from '../../platform/language/synonyms.js';

/** A query plan for Postgres: terms in the language of `tsquery`, and how many of them have to match. */
export interface TokenQueryPlan {
  name: string;
  terms: string[];
  minimum: number;
}

/** Only so many terms count: the boolean query doubles with each. */
const MAX_OPTIONAL_TERMS = 8;

const all = (name: string, terms: string[]): TokenQueryPlan => ({ name, terms, minimum: terms.length });

function some(name: string, terms: string[], share: number): TokenQueryPlan {
  const first = terms.slice(0, MAX_OPTIONAL_TERMS);
  return { name, terms: first, minimum: Math.max(1, Math.ceil(first.length * share)) };
}

/** The ways to understand a search text, as `plan-query.ts` has them for the engine; the likeliest first. */
export function planTokenQuery(text: string, synonyms: Synonyms): TokenQueryPlan[] {
  const q = normaliseForComparison(text);
  const words = withSynonyms(q, synonyms);
  if (words.length === 0) return [];
  const plans = hanRuns(q).length > 0 ? planChinese(q, words) : planLatin(q, words);
  return plans.filter(({ terms }) => terms.length > 0);
}

function planChinese(q: string, words: string[]): TokenQueryPlan[] {
  const latinWords = wordConditions(q.replace(/\p{Script=Han}+/gu, ' '));
  const runs = hanRuns(q);
  const characters = [...new Set(runs.join(''))].map((character) => wordConditions(character).join());
  const withoutStopWords = wordConditions(q.replace(STOP, ' ')).flatMap((term) => term.split(' & '));
  return [
    all('words', words),
    all('characters', [...latinWords, ...characters]),
    all('homophone', [...latinWords, ...runs.map((run) => pinyinCondition(toPinyin(run)))]),
    ...(characters.length > 4
      ? [some('some words', withoutStopWords, 1 / 2)]
      : [some('some characters', characters, 2 / 3)]),
  ];
}

function planLatin(q: string, words: string[]): TokenQueryPlan[] {
  const letters = q.replace(/\s+/g, '');
  const someWords = some('some words', words, 1 / 2);
  if (!/^[a-z]+$/.test(letters)) return [all('words', words), all('sku', [skuCondition(q)]), someWords];
  if (letters.length >= 4 && mayBePinyin(letters))
    return [
      all('pinyin', [pinyinCondition(letters)]),
      all('words', words),
      all('folded pinyin', [foldedPinyinCondition(letters)]),
      someWords,
    ];
  if (letters.length <= 5 && letters === q) {
    const allWords = words.map((word) => `(${word})`).join(' & ');
    return [all('word or initials', [`${allWords} | ${initialsCondition(q)}`])];
  }
  return [all('words', words), someWords];
}

/** A term a word. A synonym matches in what an entry is, not in what it mentions. */
function withSynonyms(q: string, synonyms: Synonyms): string[] {
  return synonyms.split(q).flatMap(([word = '', ...others]) => {
    const terms = wordConditions(word);
    if (others.length === 0) return terms;
    return [[terms, ...others.map(labelConditions)].map((each) => each.join(' & ')).join(' | ')];
  });
}

const STOPS = STOP_WORDS.filter((word) => /\p{Script=Han}/u.test(word)).sort((a, b) => b.length - a.length);
const STOP = new RegExp(STOPS.join('|'), 'gu');
