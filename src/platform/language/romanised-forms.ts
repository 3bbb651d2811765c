import { hanRuns, normalise, spaceCharacters } from './normalise.js';
import { foldPinyin, pinyinSuffixes, syllables } from './pinyin.js';
import { truncateText } from '../text/truncate-text.js';

/** Longest text whose characters are indexed one by one, in UTF-16 code units. */
const MAX_SHORT_LENGTH = 200;
/** How much of a note is romanised, in UTF-16 code units. */
const MAX_NOTE_LENGTH = 500;

const distinct = (words: string[]) => [...new Set(words)];

/** Romanised forms of short texts from every character on: whole, folded, and by initials. */
export function romanisedForms(texts: string[]) {
  const tails = distinct(texts.flatMap((text) => hanRuns(normalise(text)))).flatMap(pinyinSuffixes);
  const pinyin = distinct(tails.map(({ full }) => full));
  const unfolded = new Set(pinyin);
  return {
    pinyin,
    pinyinFolded: distinct(pinyin.map(foldPinyin).filter((folded) => !unfolded.has(folded))),
    initials: distinct(tails.map(({ initials }) => initials).filter((letters) => letters.length > 1)),
  };
}

/** Most syllables of a word that is searched for in a sentence. */
const WORD_SYLLABLES = 4;

/** Pinyin of every word that may begin in these sentences. */
export function romanisedSentences(texts: string[]): string[] {
  const runs = distinct(texts.flatMap((text) => hanRuns(normalise(truncateText(text, MAX_NOTE_LENGTH)))));
  return distinct(
    runs.flatMap((run) => {
      const sounds = syllables(run);
      return sounds.slice(0, -1).map((_sound, at) => sounds.slice(at, at + WORD_SYLLABLES).join(''));
    }),
  );
}

/** Short texts with spaces between characters, so that any part of them is found as a phrase. */
export function characters(texts: string[]): string[] {
  return distinct(
    texts.filter((text) => text.length <= MAX_SHORT_LENGTH).map((text) => spaceCharacters(normalise(text))),
  );
}

/** Most parts of a SKU; one of 64 characters has at most 33. */
const MAX_PARTS = 64;

/** SKUs unchanged, and without punctuation from each of their parts on. */
export function skuWords(skus: string[]): string[] {
  return distinct(
    skus.flatMap((sku) => {
      const plain = normalise(sku);
      const parts = plain.split(/[^\p{L}\p{N}]+/u).slice(0, MAX_PARTS);
      const flat = parts.join('');
      let at = 0;
      return [plain, ...parts.map((part) => flat.slice((at += part.length) - part.length))];
    }),
  );
}
