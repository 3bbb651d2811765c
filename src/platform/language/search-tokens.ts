import { hanRuns, normalise, withoutPunctuation } from './normalise.js';
import { foldPinyin, pinyinSuffixes } from './pinyin.js';
import { truncateText } from '../text/truncate-text.js';

/**
 * Search tokens of a `tsvector`. Chinese is indexed by single characters and pairs, so that any part of a text is found by
 * index. Romanised forms and SKUs without punctuation are tokens with a private-use character before them, which cannot
 * be typed.
 */
const PINYIN = '\uE001';
const FOLDED = '\uE002';
const INITIALS = '\uE003';
const FLAT = '\uE004';
/** A token of the name, a SKU or a label. Weights say the same, but GIN indexes do not store them. */
const LABEL = '\uE005';

/** Weights of a `tsvector`, the greatest first. */
type Weight = 'A' | 'B' | 'C' | 'D';

/** Longest text that is indexed, in UTF-16 code units; a tsvector may not exceed a megabyte. */
const MAX_TEXT_LENGTH = 20_000;
/** Longest token, in UTF-16 code units. */
const MAX_TOKEN_LENGTH = 60;

const latinWords = (text: string) =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}.]*/gu)?.filter((word) => !/\p{Script=Han}/u.test(word)) ?? [];

const pairsOf = (run: string) => {
  const characters = [...run];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
};

/** Collects the tokens of one document. */
export class SearchTokens {
  private readonly weights = new Map<string, Weight>();

  /** Texts that are searched by single characters and by pinyin. */
  addShort(texts: string[], weight: Weight) {
    for (const text of texts) {
      const plain = normalise(text);
      this.addWords(plain, weight);
      for (const run of hanRuns(plain)) {
        for (const character of run) this.addWord(character, weight);
        for (const { full, initials } of pinyinSuffixes(run)) {
          this.add(PINYIN + full, weight);
          this.add(FOLDED + foldPinyin(full), weight);
          if (initials.length > 1) this.add(INITIALS + initials, weight);
        }
      }
    }
  }

  addLong(texts: string[], weight: Weight) {
    for (const text of texts) this.addWords(normalise(truncateText(text, MAX_TEXT_LENGTH)), weight);
  }

  /** SKUs, by their parts and from each part on without punctuation. */
  addSkus(skus: string[]) {
    for (const sku of skus) {
      const parts = normalise(sku).split(/[^\p{L}\p{N}]+/u);
      const flat = parts.join('');
      let at = 0;
      for (const part of parts) {
        this.addWord(part, 'A');
        this.add(FLAT + flat.slice(at, at + MAX_TOKEN_LENGTH), 'A');
        at += part.length;
      }
    }
  }

  /** The text form of a `tsvector`. */
  toString(): string {
    return [...this.weights].map(([word, weight]) => `${quote(word)}:1${weight}`).join(' ');
  }

  private addWords(plain: string, weight: Weight) {
    for (const word of latinWords(plain)) this.addWord(word, weight);
    for (const run of hanRuns(plain)) for (const pair of pairsOf(run)) this.addWord(pair, weight);
  }

  private addWord(word: string, weight: Weight) {
    this.add(word, weight);
    if (weight === 'A' || weight === 'B') this.add(LABEL + word, weight);
  }

  /** A token that occurs more than once has its greatest weight. */
  private add(word: string, weight: Weight) {
    const token = truncateText(word, MAX_TOKEN_LENGTH);
    const existing = this.weights.get(token);
    if (token !== '' && (existing === undefined || weight < existing)) this.weights.set(token, weight);
  }
}

const quote = (word: string) => `'${word.replace(/['\\]/g, '$&$&')}'`;

const exactTerm = (word: string) => quote(truncateText(word, MAX_TOKEN_LENGTH));
const prefixTerm = (word: string) => `${exactTerm(word)}:*`;

/**
 * Conditions of a `tsquery`, one per word of a normalised text: the last Latin word is a prefix, and a Chinese word
 * matches where all of its pairs do.
 */
export function wordConditions(plain: string): string[] {
  return conditionsOf(plain, '');
}

/** The same, only for tokens of the name, SKUs and labels. */
export function labelConditions(plain: string): string[] {
  return conditionsOf(plain, LABEL);
}

function conditionsOf(plain: string, mark: string): string[] {
  const exact = (word: string) => exactTerm(mark + word);
  const latin = latinWords(plain).map((word, index, all) =>
    index === all.length - 1 ? prefixTerm(mark + word) : exact(word),
  );
  const han = hanRuns(plain).map((run) =>
    [...run].length === 1 ? exact(run) : pairsOf(run).map(exact).join(' & '),
  );
  return [...latin, ...han];
}

export const pinyinCondition = (letters: string) => prefixTerm(PINYIN + letters);
export const foldedPinyinCondition = (letters: string) => prefixTerm(FOLDED + foldPinyin(letters));
export const initialsCondition = (letters: string) => prefixTerm(INITIALS + letters);
export const skuCondition = (text: string) => prefixTerm(FLAT + withoutPunctuation(text));
