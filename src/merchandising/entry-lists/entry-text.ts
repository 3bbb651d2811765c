import { foldWidthAndCase, hanRuns } from '../../platform/language/normalise.js';
import { syllables } from '../../platform/language/pinyin.js';
import type { LocalizedText } from '../../platform/locale/locale.js';

/** Syllables of a romanised form. */
const MAX_SYLLABLES = 12;

/** Shorter texts match only the beginning of words, since a trigram index cannot find them elsewhere. */
const TRIGRAM_LENGTH = 3;

/**
 * The text by which an entry is found with `LIKE`: a line for each name and SKU, and one of romanised forms. A
 * space on both sides of every Chinese character lets the trigram index find single ones. Romanised forms are in
 * capitals, which nothing else is: part of a name matches anywhere, a romanised form only where a syllable begins, or `oak`
 * would match xi*ao ka*.
 */
export function entryText(name: LocalizedText, skus: string[]): string {
  const names = Object.values(name);
  const romanised = names.flatMap((each) => hanRuns(foldWidthAndCase(each)).flatMap(romanisedForms));
  const lines = [
    ...names.map(normaliseWords),
    ...skus.map(normaliseWords),
    [...new Set(romanised)].join(' '),
  ];
  return lines.map((line) => ` ${line} `).join('\n');
}

/** LIKE patterns for a query: for the text, for romanised forms, and for an unindexed name; null without a query. */
export function likePatterns(q: string | undefined): (string | null)[] | null {
  if (q === undefined || q === '') return null;
  return [
    textPattern(normaliseWords(q)),
    romanisedPattern(normaliseWords(q)),
    `%${q.replace(/[\\%_]/g, '\\$&')}%`,
  ];
}

function textPattern(plain: string): string | null {
  if (plain === '') return null;
  const isBeginning = plain.length < TRIGRAM_LENGTH || HAN_FIRST.test(plain);
  return `%${isBeginning ? ' ' : ''}${plain}${HAN_LAST.test(plain) ? ' ' : ''}%`;
}

/** Not for a single letter, which would match half of all names. */
const romanisedPattern = (plain: string) =>
  /^[a-z ]{2,}$/.test(plain) ? `% ${joinCapitals([plain])}%` : null;

const HAN_FIRST = /^\p{Script=Han}/u;
const HAN_LAST = /\p{Script=Han}$/u;

/** Letters, digits and Chinese characters; everything else becomes single spaces. */
const normaliseWords = (text: string) =>
  foldWidthAndCase(text)
    .replace(/\p{Script=Han}/gu, ' $& ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** 实木 → SHIMU, SM, MU, M: from each syllable on, in full and as initials. */
function romanisedForms(han: string): string[] {
  const all = syllables(han);
  return all.flatMap((_each, index) => {
    const tail = all.slice(index, index + MAX_SYLLABLES);
    const initials = tail.map((each) => [...each][0] ?? '');
    return tail.length > 1 ? [joinCapitals(tail), joinCapitals(initials)] : [joinCapitals(tail)];
  });
}

const joinCapitals = (parts: readonly string[]) => parts.join('').replaceAll(' ', '').toUpperCase();
