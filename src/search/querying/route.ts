import { PLAIN, type SearchWords } from '../indexing/search-words.js';
import { hanRuns, normalise, spaced, withoutPunctuation } from '../language/normalise.js';
import { fold, mayBePinyin, spell } from '../language/pinyin.js';

/** One way to understand what was typed. */
export interface Attempt {
  q: string;
  on: readonly (keyof SearchWords)[];
  words: 'all' | 'frequency';
}

/**
 * The ways to understand what was typed, the likeliest first; the first that finds something counts. Pinyin is only
 * tried where nothing better is known of the letters, because every short word begins like some pinyin.
 */
export function route(typed: string): Attempt[] {
  const q = normalise(typed).trim();
  if (q === '') return [{ q: '', on: PLAIN, words: 'all' }];
  return hanRuns(q).length > 0 ? chinese(q) : latin(q);
}

function chinese(q: string): Attempt[] {
  if ([...q].length === 1) return [{ q, on: [...PLAIN, 'characters'], words: 'all' }];
  const phrases = q.replace(/\p{Script=Han}+/gu, (run) => ` "${spaced(run)}" `);
  const spelled = q.replace(/\p{Script=Han}+/gu, (run) => ` ${spell(run)} `);
  return [
    { q, on: PLAIN, words: 'all' },
    { q: phrases, on: [...PLAIN, 'characters'], words: 'all' },
    { q: spelled, on: ['pinyin', 'nameWords'], words: 'all' },
    { q, on: PLAIN, words: 'frequency' },
  ];
}

function latin(q: string): Attempt[] {
  const letters = q.replace(/\s+/g, '');
  // Every word first, then all but the commonest: shoppers say more than a name holds.
  const plain: Attempt = { q, on: PLAIN, words: 'frequency' };
  if (!/^[a-z]+$/.test(letters)) return [plain, { q: withoutPunctuation(q), on: ['skuWords'], words: 'all' }];
  if (letters.length >= 4 && mayBePinyin(letters)) {
    return [
      { q: letters, on: ['pinyin'], words: 'all' },
      plain,
      { q: fold(letters), on: ['pinyinFolded', 'pinyin'], words: 'all' },
    ];
  }
  return letters.length <= 5 && letters === q ? [{ q, on: [...PLAIN, 'initials'], words: 'all' }] : [plain];
}
