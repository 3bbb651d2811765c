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

/** One way to understand what was typed: conditions in Postgres's `tsquery` language, and how many have to hold. */
export interface TokenQueryPlan {
  name: string;
  conditions: string[];
  least: number;
}

const all = (name: string, conditions: string[]): TokenQueryPlan => ({
  ...{ name, conditions, least: conditions.length },
});
/** Words beyond these are ignored: the size of the query doubles with every one. */
const MOST_COUNTED = 8;

function most(name: string, conditions: string[], share: number): TokenQueryPlan {
  const counted = conditions.slice(0, MOST_COUNTED);
  return { name, conditions: counted, least: Math.max(1, Math.ceil(counted.length * share)) };
}

/** The ways to understand what was typed when Postgres answers, the likeliest first; see `plan-query.ts` for the engine's. */
export function planTokenQuery(typed: string, synonyms: Synonyms): TokenQueryPlan[] {
  const q = normaliseForComparison(typed);
  const words = withSynonyms(q, synonyms);
  if (words.length === 0) return [];
  return (hanRuns(q).length > 0 ? chinese(q, words) : latin(q, words)).filter(
    ({ conditions }) => conditions.length > 0,
  );
}

function chinese(q: string, words: string[]): TokenQueryPlan[] {
  const latinWords = wordConditions(q.replace(/\p{Script=Han}+/gu, ' '));
  const runs = hanRuns(q);
  const characters = [...new Set(runs.join(''))].map((character) => wordConditions(character).join());
  const telling = wordConditions(q.replace(STOP, ' ')).flatMap((condition) => condition.split(' & '));
  return [
    all('words', words),
    all('characters', [...latinWords, ...characters]),
    all('homophone', [...latinWords, ...runs.map((run) => pinyinCondition(toPinyin(run)))]),
    ...(characters.length > 4
      ? [most('some words', telling, 1 / 2)]
      : [most('some characters', characters, 2 / 3)]),
  ];
}

function latin(q: string, words: string[]): TokenQueryPlan[] {
  const letters = q.replace(/\s+/g, '');
  const some = most('some words', words, 1 / 2);
  if (!/^[a-z]+$/.test(letters)) return [all('words', words), all('sku', [skuCondition(q)]), some];
  if (letters.length >= 4 && mayBePinyin(letters))
    return [
      all('pinyin', [pinyinCondition(letters)]),
      all('words', words),
      all('folded pinyin', [foldedPinyinCondition(letters)]),
      some,
    ];
  if (letters.length <= 5 && letters === q)
    return [
      all('word or initials', [`${words.map((word) => `(${word})`).join(' & ')} | ${initialsCondition(q)}`]),
    ];
  return [all('words', words), some];
}

/** A condition a word, in which any of its synonyms will do that says what an entry is, not what it mentions. */
function withSynonyms(q: string, synonyms: Synonyms): string[] {
  return synonyms.split(q).flatMap(([typed = '', ...others]) => {
    const words = wordConditions(typed);
    if (others.length === 0) return words;
    return [[words, ...others.map(labelConditions)].map((each) => each.join(' & ')).join(' | ')];
  });
}

const STOPS = STOP_WORDS.filter((word) => /\p{Script=Han}/u.test(word)).sort((a, b) => b.length - a.length);
const STOP = new RegExp(STOPS.join('|'), 'gu');
