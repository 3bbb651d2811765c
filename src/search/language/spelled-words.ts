import { hanRuns, normalise, spaced, withoutPunctuation } from './normalise.js';
import { fold, spellTails } from './pinyin.js';

/** Longest text whose characters are indexed one by one. */
const SHORT = 200;

const distinct = (words: string[]) => [...new Set(words)];

/** How short texts are typed in pinyin, from any character of theirs on: whole, folded, and by initials. */
export function spellings(texts: string[]) {
  const tails = distinct(texts.flatMap((text) => hanRuns(normalise(text)))).flatMap(spellTails);
  const pinyin = distinct(tails.map(({ full }) => full));
  return {
    pinyin,
    pinyinFolded: distinct(pinyin.map(fold).filter((folded) => !pinyin.includes(folded))),
    initials: distinct(tails.map(({ initials }) => initials).filter((letters) => letters.length > 1)),
  };
}

/** Short texts character by character, so that any part of them is a phrase. */
export function characters(texts: string[]): string[] {
  return distinct(texts.filter((text) => text.length <= SHORT).map((text) => spaced(normalise(text))));
}

/** SKUs as they stand, without punctuation, and by their parts. */
export function skuWords(skus: string[]): string[] {
  return distinct(
    skus.flatMap((sku) => {
      const plain = normalise(sku);
      const parts = plain.split(/[^\p{L}\p{N}]+/u);
      return [plain, ...parts.map((_part, index) => withoutPunctuation(parts.slice(index).join('')))];
    }),
  );
}
