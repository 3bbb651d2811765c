import { folded, hanRuns } from '../../platform/language/normalise.js';
import { syllables } from '../../platform/language/pinyin.js';
import type { LocalizedText } from '../../platform/locale/locale.js';

/** Most syllables that are looked for at once. */
const LONGEST_SOUND = 12;

/** Shorter ones are looked for where a word begins: within words an index of threes does not help. */
const SHORTEST_PART = 3;

/**
 * What an entry is found by with `LIKE`: a line for each name and SKU, in words, and one for how Chinese is typed. A
 * space stands on both sides of every Chinese character, so that the index of trigrams holds single ones. Sounds are in
 * capitals, which nothing else is: a part of a name is looked for anywhere, a sound where a syllable begins, or `oak`
 * would find xi*ao ka*.
 */
export function entryText(name: LocalizedText, skus: string[]): string {
  const names = Object.values(name);
  const sounds = names.flatMap((each) => hanRuns(folded(each)).flatMap(soundsOf));
  const lines = [...names.map(words), ...skus.map(words), [...new Set(sounds)].join(' ')];
  return lines.map((line) => ` ${line} `).join('\n');
}

/** The patterns of what was typed: of a text, of a sound, and of a name as it stands; null where none was. */
export function patternsOf(q: string | undefined): (string | null)[] | null {
  if (q === undefined || q === '') return null;
  return [textPattern(words(q)), soundPattern(words(q)), `%${q.replace(/[\\%_]/g, '\\$&')}%`];
}

function textPattern(plain: string): string | null {
  if (plain === '') return null;
  const isBeginning = plain.length < SHORTEST_PART || HAN_FIRST.test(plain);
  return `%${isBeginning ? ' ' : ''}${plain}${HAN_LAST.test(plain) ? ' ' : ''}%`;
}

/** A single letter would find every other name. */
const soundPattern = (plain: string) => (/^[a-z ]{2,}$/.test(plain) ? `% ${sounded([plain])}%` : null);

const HAN_FIRST = /^\p{Script=Han}/u;
const HAN_LAST = /\p{Script=Han}$/u;

/** Letters, digits and Chinese characters, and single spaces where there is anything else. */
const words = (text: string) =>
  folded(text)
    .replace(/\p{Script=Han}/gu, ' $& ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** 实木 → SHIMU, SM, MU: from each syllable on, whole and by initials. */
function soundsOf(han: string): string[] {
  const all = syllables(han);
  return all.flatMap((_each, index) => {
    const tail = all.slice(index, index + LONGEST_SOUND);
    const initials = tail.map((each) => [...each][0] ?? '');
    return tail.length > 1 ? [sounded(tail), sounded(initials)] : [sounded(tail)];
  });
}

const sounded = (parts: readonly string[]) => parts.join('').replaceAll(' ', '').toUpperCase();
