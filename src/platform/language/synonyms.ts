import { normalise } from './normalise.js';

/** A part of a query and its synonyms; the first is the part as typed. */
export type Alternatives = string[];

/** Finds words of synonym groups in normalised queries. */
export class Synonyms {
  private readonly groups = new Map<string, Set<string>>();
  /** Length of the longest word, in UTF-16 code units. */
  private readonly longest: number;

  constructor(groups: string[][]) {
    for (const group of groups) {
      const words = group.map((word) => normalise(word).trim()).filter((word) => word !== '');
      for (const word of words) {
        const synonyms = this.groups.get(word) ?? new Set<string>();
        words.forEach((other) => synonyms.add(other));
        this.groups.set(word, synonyms);
      }
    }
    this.longest = Math.max(0, ...[...this.groups.keys()].map((word) => word.length));
  }

  /** Variants of a normalised text, each with one word replaced by a synonym: at most `limit` of these. */
  replacements(plain: string, limit: number): string[] {
    const parts = this.split(plain);
    const typed = parts.map(([text]) => text);
    const texts: string[] = [];
    for (const [at, [, ...alternatives]] of parts.entries())
      for (const other of alternatives) {
        if (texts.length === limit) return texts;
        const text = typed.with(at, ` ${other} `).join('');
        texts.push(text.replace(/\s+/g, ' ').trim());
      }
    return texts;
  }

  /** Splits a normalised text into words with synonyms, preferring the longest, and the text between them. */
  split(plain: string): Alternatives[] {
    const parts: Alternatives[] = [];
    let end = 0;
    for (let at = 0; at < plain.length; at++) {
      const word = this.wordAt(plain, at);
      if (word === undefined) continue;
      const alternatives = [...(this.groups.get(word) ?? [])].filter((other) => other !== word);
      parts.push([plain.slice(end, at)], [word, ...alternatives]);
      end = at + word.length;
      at = end - 1;
    }
    parts.push([plain.slice(end)]);
    return parts.filter(([text]) => text?.trim() !== '');
  }

  private wordAt(plain: string, at: number): string | undefined {
    for (let length = Math.min(this.longest, plain.length - at); length > 0; length--) {
      const word = plain.slice(at, at + length);
      if (this.groups.has(word) && isWholeWord(word, plain, at)) return word;
    }
    return undefined;
  }
}

/** Chinese words may be anywhere in a run; Latin words must not be parts of others. */
function isWholeWord(word: string, plain: string, at: number): boolean {
  if (/\p{Script=Han}/u.test(word)) return true;
  // Only one character on either side, of at most two code units: a lookbehind would scan all of the text before.
  return (
    !WORD_END.test(plain.slice(Math.max(0, at - 2), at)) && !WORD_START.test(plain.slice(at + word.length))
  );
}

const WORD_END = /[\p{L}\p{N}]$/u;
const WORD_START = /^[\p{L}\p{N}]/u;
