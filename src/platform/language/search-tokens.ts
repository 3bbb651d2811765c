import { hanRuns, normalise, withoutPunctuation } from './normalise.js';
import { fold, spellTails } from './pinyin.js';
import { cutText } from '../text/cut-text.js';

/**
 * Words as a Postgres `tsvector` holds them. Chinese goes by single characters and pairs, so that any part of a text is
 * found by index; how else a text may be typed stands beside it, told apart by a first character nobody types.
 */
const PINYIN = '\uE001';
const FOLDED = '\uE002';
const INITIALS = '\uE003';
const FLAT = '\uE004';
/** A word of the name, the numbers or the labels. Weights say the same, but an index does not hold them. */
const LABEL = '\uE005';

/** Weights of a `tsvector`, the most telling first. */
type Weight = 'A' | 'B' | 'C' | 'D';

/** Longest text whose words are kept, in UTF-16 code units; a tsvector may not exceed a megabyte. */
const LONGEST = 20_000;
/** Longest token. */
const LONGEST_WORD = 60;

const latinWords = (text: string) =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}.]*/gu)?.filter((word) => !/\p{Script=Han}/u.test(word)) ?? [];

const pairsOf = (run: string) => {
  const characters = [...run];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
};

/** Collects the tokens of one document. */
export class SearchTokens {
  private readonly weights = new Map<string, Weight>();

  /** Texts in which every single character may be looked for, and which may be typed in pinyin. */
  addShort(texts: string[], weight: Weight) {
    for (const text of texts) {
      const plain = normalise(text);
      this.addWords(plain, weight);
      for (const run of hanRuns(plain)) {
        for (const character of run) this.addWord(character, weight);
        for (const { full, initials } of spellTails(run)) {
          this.add(PINYIN + full, weight);
          this.add(FOLDED + fold(full), weight);
          if (initials.length > 1) this.add(INITIALS + initials, weight);
        }
      }
    }
  }

  addLong(texts: string[], weight: Weight) {
    for (const text of texts) this.addWords(normalise(cutText(text, LONGEST)), weight);
  }

  /** SKUs, as they stand and from any part of theirs on without punctuation. */
  addSkus(skus: string[]) {
    for (const sku of skus) {
      const parts = normalise(sku).split(/[^\p{L}\p{N}]+/u);
      const flat = parts.join('');
      let at = 0;
      for (const part of parts) {
        this.addWord(part, 'A');
        this.add(FLAT + flat.slice(at, at + LONGEST_WORD), 'A');
        at += part.length;
      }
    }
  }

  /** As Postgres reads a `tsvector`. */
  toString(): string {
    return [...this.weights].map(([word, weight]) => `${quoted(word)}:1${weight}`).join(' ');
  }

  private addWords(plain: string, weight: Weight) {
    for (const word of latinWords(plain)) this.addWord(word, weight);
    for (const run of hanRuns(plain)) for (const pair of pairsOf(run)) this.addWord(pair, weight);
  }

  private addWord(word: string, weight: Weight) {
    this.add(word, weight);
    if (weight === 'A' || weight === 'B') this.add(LABEL + word, weight);
  }

  /** A word that occurs in several places counts where it says most. */
  private add(word: string, weight: Weight) {
    const token = cutText(word, LONGEST_WORD);
    const known = this.weights.get(token);
    if (token !== '' && (known === undefined || weight < known)) this.weights.set(token, weight);
  }
}

const quoted = (word: string) => `'${word.replace(/['\\]/g, '$&$&')}'`;

const exactly = (word: string) => quoted(cutText(word, LONGEST_WORD));
const begins = (word: string) => `${exactly(word)}:*`;

/**
 * A normalised text as conditions of a `tsquery`, a condition a word: the last Latin word may be only begun, a
 * word of Chinese is there where all its pairs are.
 */
export function wordConditions(plain: string): string[] {
  return asked(plain, '');
}

/** The same, where only what an entry is counts: its name, its numbers and its labels. */
export function labelConditions(plain: string): string[] {
  return asked(plain, LABEL);
}

function asked(plain: string, mark: string): string[] {
  const exact = (word: string) => exactly(mark + word);
  const latin = latinWords(plain).map((word, index, all) =>
    index === all.length - 1 ? begins(mark + word) : exact(word),
  );
  const han = hanRuns(plain).map((run) =>
    [...run].length === 1 ? exact(run) : pairsOf(run).map(exact).join(' & '),
  );
  return [...latin, ...han];
}

export const pinyinCondition = (letters: string) => begins(PINYIN + letters);
export const foldedPinyinCondition = (letters: string) => begins(FOLDED + fold(letters));
export const initialsCondition = (letters: string) => begins(INITIALS + letters);
export const skuCondition = (text: string) => begins(FLAT + withoutPunctuation(text));
