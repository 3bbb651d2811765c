import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });

const HAN_THEN_WORD = /(\p{Script=Han})(?=[\p{Script=Latin}\p{N}])/gu;
const WORD_THEN_HAN = /([\p{Script=Latin}\p{N}])(?=\p{Script=Han})/gu;

/**
 * What documents and queries are compared by: full-width folded (NFKC), lower case, simplified characters, and a space
 * where Chinese meets letters or digits, because the engine does not find `180cm` inside 宽180cm.
 */
export function normalise(text: string): string {
  return toSimplified(text.normalize('NFKC').toLowerCase())
    .replace(HAN_THEN_WORD, '$1 ')
    .replace(WORD_THEN_HAN, '$1 ');
}

/** The runs of Chinese characters in a normalised text. */
export function hanRuns(text: string): string[] {
  return text.match(/\p{Script=Han}+/gu) ?? [];
}

/** A Chinese text with a space after every character, so that any part of it can be found as a phrase. */
export function spaced(text: string): string {
  return text
    .replace(/\p{Script=Han}/gu, '$& ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A SKU as people type it: without dashes and dots. */
export function withoutPunctuation(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
