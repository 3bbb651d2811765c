import { Converter } from 'opencc-js/t2cn';
import { memoize } from './memoize.js';

const toSimplified = Converter({ from: 't', to: 'cn' });

const HAN = /\p{Script=Han}/u;
const HAN_THEN_WORD = /(\p{Script=Han})(?=[\p{Script=Latin}\p{N}])/gu;
const WORD_THEN_HAN = /([\p{Script=Latin}\p{N}])(?=\p{Script=Han})/gu;

/**
 * More than thirty marks on one letter, which no language has and ICU compares one by one, are cut off
 * (unicode.org/reports/tr15/#Stream_Safe_Text_Format).
 */
const TOO_MANY_MARKS = /([\p{M}\uFF9E\uFF9F]{30})[\p{M}\uFF9E\uFF9F]+/gu;

export const capMarks = (text: string) => text.replace(TOO_MANY_MARKS, '$1');

/** Ligatures that NFKC would write out as 18 and as 8 characters. */
const LONG_LIGATURES = /[\uFDFA\uFDFB]/g;

/** Text between ideographic description characters (U+2FF0 to U+2FFF), which the converter does not terminate on. */
const DESCRIBED = /[^\u2FF0-\u2FFF]+/g;

/** Full-width folded (NFKC), lower case, simplified characters. */
export function foldWidthAndCase(text: string): string {
  const plain = capMarks(text).replace(LONG_LIGATURES, ' ').normalize('NFKC').toLowerCase();
  return HAN.test(plain) ? plain.replace(DESCRIBED, (part) => toSimplified(part)) : plain;
}

/**
 * What documents and queries are compared by: full-width folded (NFKC), lower case, simplified characters, English
 * plurals and possessives folded, lengths in centimetres, and a space where Chinese meets letters or digits, because the
 * engine does not find `180cm` inside 宽180cm.
 */
export const normalise = memoize((text: string): string => {
  const foldedText = foldWidthAndCase(text);
  const isChinese = HAN.test(foldedText);
  const plain = foldedText
    .replace(LENGTH, (_all: string, number: string, unit: string) => inCentimetres(Number(number), unit))
    .replace(/[’']s\b/g, '')
    .replace(/[a-z]+/g, singular);
  return isChinese ? plain.replace(HAN_THEN_WORD, '$1 ').replace(WORD_THEN_HAN, '$1 ') : plain;
});

/** A text normalised for comparison with another: with single spaces. */
export const normaliseForComparison = (text: string) => normalise(text).replace(/\s+/g, ' ').trim();

/** Factors of units to centimetres. */
const UNITS: Record<string, number> = { mm: 0.1, 毫米: 0.1, cm: 1, 厘米: 1, 公分: 1, m: 100, 米: 100 };

const LENGTH = new RegExp(
  `(?<!\\d)(\\d+(?:\\.\\d+)?)\\s*(${Object.keys(UNITS)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![a-z])`,
  'g',
);

/** 400mm, 40 cm, 40厘米 and 0.4米 are one length: 40cm. */
const inCentimetres = (number: number, unit: string) =>
  `${Math.round(number * (UNITS[unit] ?? 1) * 10) / 10}cm `;

/** Folds regular English plurals. It need not be right, because documents and queries are folded alike. */
function singular(word: string): string {
  if (word.length < 4) return word;
  if (/lves$/.test(word)) return `${word.slice(0, -3)}f`;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|zz)es$/.test(word)) return word.slice(0, -2);
  if (/[^s]s$/.test(word) && !/[ui]s$/.test(word)) return word.slice(0, -1);
  return word;
}

/** The runs of Chinese characters in a normalised text. */
export function hanRuns(text: string): string[] {
  return text.match(/\p{Script=Han}+/gu) ?? [];
}

/** A Chinese text with a space after every character, so that any part of it can be found as a phrase. */
export function spaceCharacters(text: string): string {
  return text
    .replace(/\p{Script=Han}/gu, '$& ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A SKU as people type it: without dashes and dots. */
export function withoutPunctuation(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
