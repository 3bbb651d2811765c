import { hanRuns, normalise } from '../../platform/language/normalise.js';
import { fold, spell, syllables } from '../../platform/language/pinyin.js';
import { remembered } from '../../platform/language/remembered.js';
import { MARK_END, MARK_START } from '../engine/search-engine.js';

/** What was typed, in the forms in which a text may show it. */
export interface Typed {
  han: string[];
  latin: string[];
  /** Letters that may be pinyin, folded. */
  spelled: string[];
  /** Letters that may be initials. */
  initials: string[];
}

/** `texts` is what was typed and whatever was looked for instead of it, normalised. */
export function typedIn(texts: string[]): Typed {
  const han = texts.flatMap(hanRuns);
  const latin = texts
    .flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !HAN.test(word));
  const joined = texts.filter((text) => !HAN.test(text)).map((text) => text.replace(/[^a-z]/g, ''));
  return {
    han,
    latin,
    spelled: [...joined, ...latin, ...han.map(spell)].filter((letters) => letters.length > 3).map(fold),
    initials: [...joined, ...latin].filter((letters) => letters.length > 1 && letters.length < 7),
  };
}

const HAN = /\p{Script=Han}/u;

/**
 * A text with marks around what of it was typed: the characters themselves, of either script, or the characters whose
 * pinyin or initials were typed. Undefined where there is nothing to mark.
 */
export function markMatches(text: string, typed: Typed): string | undefined {
  const { characters, hanRuns: runs, words } = parsed(text);
  const marked = new Set<number>();
  const mark = (from: number, to: number) => {
    for (let at = from; at < to; at++) marked.add(at);
  };
  for (const { from, characters: run } of runs) {
    const markRun: Mark = (a, b) => mark(from + a, from + b);
    // A single character of a longer word says less than the sound of the whole.
    if (!markCharacters(run, typed.han, 2, markRun) && !markSpelled(run, typed, markRun))
      markCharacters(run, typed.han, 1, markRun);
  }
  for (const { from, to, word } of words)
    if (typed.latin.some((each) => word.startsWith(each))) mark(from, to);
  if (marked.size === 0) return undefined;
  return characters
    .map((character, at) => {
      const start = marked.has(at) && !marked.has(at - 1) ? MARK_START : '';
      const end = marked.has(at) && !marked.has(at + 1) ? MARK_END : '';
      return `${start}${character}${end}`;
    })
    .join('');
}

/** What of a text is Chinese, in simplified characters, and what are words of others. */
const parsed = remembered((text) => {
  const characters = [...text];
  const plain = characters.map((character) => normalise(character).trim());
  const isHan = (character: string) => HAN.test(character);
  const isOther = (character: string) => /[\p{L}\p{N}]/u.test(character) && !HAN.test(character);
  const hanRuns = runsOf(plain, isHan).map(([from, to]) => ({ from, characters: plain.slice(from, to) }));
  const words = runsOf(plain, isOther).map(([from, to]) => ({
    ...{ from, to },
    word: normalise(plain.slice(from, to).join('')).trim(),
  }));
  return { characters, hanRuns, words };
});

type Mark = (from: number, to: number) => void;

/** The longest parts of what was typed that stand in the run, if they are as long as that or all that was typed. */
function markCharacters(run: string[], typed: string[], shortest: number, mark: Mark): boolean {
  const text = run.join('');
  const parts = typed.flatMap((word) => {
    for (let length = word.length; length >= Math.min(shortest, word.length); length--) {
      const found = Array.from({ length: word.length - length + 1 }, (_each, at) =>
        word.slice(at, at + length),
      );
      const there = found.filter((part) => text.includes(part));
      if (there.length > 0) return there;
    }
    return [];
  });
  for (const part of parts) {
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) mark(at, at + part.length);
  }
  return parts.length > 0;
}

function markSpelled(run: string[], { spelled, initials }: Typed, mark: Mark): boolean {
  if (spelled.length + initials.length === 0) return false;
  let isMarked = false;
  const sounds = syllables(run.join('')).map(fold);
  for (let from = 0; from < sounds.length; from++) {
    let letters = '';
    let firsts = '';
    for (let to = from; to < sounds.length; to++) {
      letters += sounds[to] ?? '';
      firsts += sounds[to]?.[0] ?? '';
      if (
        initials.includes(firsts) ||
        spelled.some((each) => letters.startsWith(each) && to - from < each.length)
      ) {
        mark(from, to + 1);
        isMarked = true;
        break;
      }
    }
  }
  return isMarked;
}

/** Ranges of consecutive characters of a kind. */
function runsOf(characters: string[], is: (character: string) => boolean): [from: number, to: number][] {
  const runs: [number, number][] = [];
  characters.forEach((character, at) => {
    const last = runs.at(-1);
    if (!is(character)) return;
    if (last?.[1] === at) last[1] = at + 1;
    else runs.push([at, at + 1]);
  });
  return runs;
}
