import { normalise } from './normalise.js';

/** A part of what was typed, with whatever else means the same; the first is what was typed. */
export type Alternatives = string[];

/** Groups of words that mean the same, as they are looked for in what was typed. */
export class Synonyms {
  private readonly groups = new Map<string, Set<string>>();
  /** Of the longest word, in UTF-16 code units. */
  private readonly longest: number;

  constructor(groups: string[][]) {
    for (const group of groups) {
      const words = group.map((word) => normalise(word).trim()).filter((word) => word !== '');
      for (const word of words) {
        const known = this.groups.get(word) ?? new Set<string>();
        words.forEach((other) => known.add(other));
        this.groups.set(word, known);
      }
    }
    this.longest = Math.max(0, ...[...this.groups.keys()].map((word) => word.length));
  }

  /** A normalised text with one of its words replaced by each of its synonyms: the first `most` of these. */
  replacements(plain: string, most: number): string[] {
    const parts = this.split(plain);
    const typed = parts.map(([text]) => text);
    const replaced: string[] = [];
    for (const [at, [, ...others]] of parts.entries())
      for (const other of others) {
        if (replaced.length === most) return replaced;
        const text = typed.with(at, ` ${other} `).join('');
        replaced.push(text.replace(/\s+/g, ' ').trim());
      }
    return replaced;
  }

  /** A normalised text in parts: words that have synonyms, the longest first, and what stands between them. */
  split(plain: string): Alternatives[] {
    const parts: Alternatives[] = [];
    let end = 0;
    for (let at = 0; at < plain.length; at++) {
      const word = this.wordAt(plain, at);
      if (word === undefined) continue;
      const others = [...(this.groups.get(word) ?? [])].filter((other) => other !== word);
      parts.push([plain.slice(end, at)], [word, ...others]);
      end = at + word.length;
      at = end - 1;
    }
    parts.push([plain.slice(end)]);
    return parts.filter(([text]) => text?.trim() !== '');
  }

  private wordAt(plain: string, at: number): string | undefined {
    for (let length = Math.min(this.longest, plain.length - at); length > 0; length--) {
      const word = plain.slice(at, at + length);
      if (this.groups.has(word) && standsThere(word, plain, at)) return word;
    }
    return undefined;
  }
}

/** Chinese stands anywhere in a run; a Latin word stands by itself. */
function standsThere(word: string, plain: string, at: number): boolean {
  if (/\p{Script=Han}/u.test(word)) return true;
  // One character of either side, of two code units at most: a pattern would look through all that stands before.
  return (
    !WORD_END.test(plain.slice(Math.max(0, at - 2), at)) && !WORD_START.test(plain.slice(at + word.length))
  );
}

const WORD_END = /[\p{L}\p{N}]$/u;
const WORD_START = /^[\p{L}\p{N}]/u;
