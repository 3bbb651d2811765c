import { hanRuns, normalise } from '../../platform/language/normalise.js';
import { foldPinyin, toPinyin, syllables } from '../../platform/language/pinyin.js';
import { memoize } from '../../platform/language/memoize.js';
import { MARK_END, MARK_START } from '../engine/search-engine.js';

/** What was typed, in the forms in which a text may show it. */
export interface Typed {
  han: string[];
  latin: string[];
  /** Letters that may be pinyin, folded. */
  spelled: Set<string>;
  /** Letters that may be initials. */
  initials: Set<string>;
}

/** `texts` is what was typed and whatever was looked for instead of it, normalised. */
export function typedIn(texts: string[]): Typed {
  const distinct = (words: string[]) => [...new Set(words)];
  const han = distinct(texts.flatMap(hanRuns));
  const latin = distinct(texts.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? [])).filter(
    (word) => !HAN.test(word),
  );
  const joined = texts.filter((text) => !HAN.test(text)).map((text) => text.replace(/[^a-z]/g, ''));
  return {
    han,
    latin,
    spelled: new Set(
      [...joined, ...latin, ...han.map(toPinyin)].filter((letters) => letters.length > 3).map(foldPinyin),
    ),
    initials: new Set(
      [...joined, ...latin].filter((letters) => letters.length > 1 && letters.length <= MAX_INITIALS),
    ),
  };
}

/** Longest letters that are taken for initials. */
const MAX_INITIALS = 6;

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
const parsed = memoize((text) => {
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

/** Marks the longest parts of each typed word that stand in the run, if they are as long as `shortest` or all that was typed. */
function markCharacters(run: string[], typed: string[], shortest: number, mark: Mark): boolean {
  const found = typed.flatMap((word) => {
    const characters = [...word];
    const { length, ends } = longestCommonParts(characters, run);
    return length >= Math.min(shortest, characters.length) ? ends.map((end) => ({ end, length })) : [];
  });
  for (const { end, length } of found) mark(end - length, end);
  return found.length > 0;
}

/** The longest runs of elements that two lists have in common, by where they end in the second; in time that is their lengths' product. */
function longestCommonParts(a: string[], b: string[]): { length: number; ends: number[] } {
  let [length, ends, before] = [1, new Set<number>(), new Uint16Array(b.length + 1)];
  for (const each of a) {
    const here = new Uint16Array(b.length + 1);
    for (let at = 1; at <= b.length; at++) {
      if (b[at - 1] !== each) continue;
      const common = (here[at] = (before[at - 1] ?? 0) + 1);
      if (common > length) [length, ends] = [common, new Set()];
      if (common === length) ends.add(at);
    }
    before = here;
  }
  return { length: ends.size === 0 ? 0 : length, ends: [...ends] };
}

/** Marks the characters of which the sound, or the initials, were typed. */
function markSpelled(run: string[], { spelled, initials }: Typed, mark: Mark): boolean {
  if (spelled.size + initials.size === 0) return false;
  const lengths = [...new Set([...spelled].map((letters) => letters.length))];
  const longest = Math.max(0, ...lengths);
  let isMarked = false;
  const sounds = syllables(run.join('')).map(foldPinyin);
  for (let from = 0; from < sounds.length; from++) {
    let letters = '';
    let firsts = '';
    let end = from;
    for (let to = from; to < sounds.length; to++) {
      if (letters.length >= longest && firsts.length >= MAX_INITIALS) break;
      const before = letters.length;
      letters += sounds[to] ?? '';
      firsts += sounds[to]?.[0] ?? '';
      const isSpelled = lengths.some(
        (length) => length > before && length <= letters.length && spelled.has(letters.slice(0, length)),
      );
      if (isSpelled || initials.has(firsts)) end = to + 1;
    }
    mark(from, end);
    isMarked ||= end > from;
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
