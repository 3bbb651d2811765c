import { normalise } from './normalise.js';

/** A part of what was typed, with whatever else means the same; the first is what was typed. */
export type Alternatives = string[];

/** Groups of words that mean the same, as they are looked for in what was typed. */
export class Synonyms {
  private readonly groups = new Map<string, Set<string>>();
  private readonly pattern: RegExp | undefined;

  constructor(groups: string[][]) {
    for (const group of groups) {
      const words = group.map((word) => normalise(word).trim());
      for (const word of words) {
        const known = this.groups.get(word) ?? new Set<string>();
        words.forEach((other) => known.add(other));
        this.groups.set(word, known);
      }
    }
    const words = [...this.groups.keys()].sort((a, b) => b.length - a.length).map(asPattern);
    if (words.length > 0) this.pattern = new RegExp(words.join('|'), 'gu');
  }

  /** A normalised text with one of its words replaced by each of its synonyms. */
  replacements(plain: string): string[] {
    const parts = this.split(plain);
    const typed = parts.map(([text]) => text);
    const replaced = parts.flatMap(([, ...others], at) =>
      others.map((other) => typed.map((text, index) => (index === at ? ` ${other} ` : text)).join('')),
    );
    return replaced.map((text) => text.replace(/\s+/g, ' ').trim());
  }

  /** A normalised text in parts: words that have synonyms, the longest first, and what stands between them. */
  split(plain: string): Alternatives[] {
    if (!this.pattern) return [[plain]];
    const parts: Alternatives[] = [];
    let end = 0;
    for (const { 0: word, index } of plain.matchAll(this.pattern)) {
      const others = [...(this.groups.get(word) ?? [])].filter((other) => other !== word);
      parts.push([plain.slice(end, index)], [word, ...others]);
      end = index + word.length;
    }
    parts.push([plain.slice(end)]);
    return parts.filter(([text]) => text?.trim() !== '');
  }
}

/** Chinese stands anywhere in a run; a Latin word stands by itself. */
function asPattern(word: string): string {
  const literal = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return /\p{Script=Han}/u.test(word) ? literal : `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`;
}
