import { hanRuns, normalise, spaced } from './normalise.js';
import { fold, spellTails, syllables } from './pinyin.js';
import { cutText } from '../text/cut-text.js';

/** Longest text whose characters are indexed one by one. */
const SHORT = 200;
/** So much of a note is spelled out, in UTF-16 code units. */
const LONGEST_NOTE = 500;

const distinct = (words: string[]) => [...new Set(words)];

/** How short texts are typed in pinyin, from any character of theirs on: whole, folded, and by initials. */
export function romanisedForms(texts: string[]) {
  const tails = distinct(texts.flatMap((text) => hanRuns(normalise(text)))).flatMap(spellTails);
  const pinyin = distinct(tails.map(({ full }) => full));
  const known = new Set(pinyin);
  return {
    pinyin,
    pinyinFolded: distinct(pinyin.map(fold).filter((folded) => !known.has(folded))),
    initials: distinct(tails.map(({ initials }) => initials).filter((letters) => letters.length > 1)),
  };
}

/** Syllables of a word that is looked for in the middle of a sentence. */
const WORD_SYLLABLES = 4;

/** How any word of some sentences is typed in pinyin. */
export function romanisedSentences(texts: string[]): string[] {
  const runs = distinct(texts.flatMap((text) => hanRuns(normalise(cutText(text, LONGEST_NOTE)))));
  return distinct(
    runs.flatMap((run) => {
      const sounds = syllables(run);
      return sounds.slice(0, -1).map((_sound, at) => sounds.slice(at, at + WORD_SYLLABLES).join(''));
    }),
  );
}

/** Short texts character by character, so that any part of them is a phrase. */
export function characters(texts: string[]): string[] {
  return distinct(texts.filter((text) => text.length <= SHORT).map((text) => spaced(normalise(text))));
}

/** Parts of a SKU that are told apart; one of 64 characters has at most 33. */
const MOST_PARTS = 64;

/** SKUs as they stand, without punctuation, and by their parts. */
export function skuWords(skus: string[]): string[] {
  return distinct(
    skus.flatMap((sku) => {
      const plain = normalise(sku);
      const parts = plain.split(/[^\p{L}\p{N}]+/u).slice(0, MOST_PARTS);
      const flat = parts.join('');
      let at = 0;
      return [plain, ...parts.map((part) => flat.slice((at += part.length) - part.length))];
    }),
  );
}
