import { hanRuns, normalise } from '../../platform/language/normalise.js';
import { foldPinyin, toPinyin, syllables } from '../../platform/language/pinyin.js';
import { memoize } from '../../platform/language/memoize.js';
import { MARK_END, MARK_START } from '../engine/search-engine.js';

/** A search text in the forms in which it may match. */
export interface TextForms {
  han: string[];
  latin: string[];
  /** Letters that may be pinyin, folded. */
  pinyin: Set<string>;
  /** Letters that may be initials. */
  initials: Set<string>;
}

/** @param texts the search text, normalised, and texts that replace it */
export function textForms(texts: string[]): TextForms {
  const distinct = (words: string[]) => [...new Set(words)];
  const han = distinct(texts.flatMap(hanRuns));
  const latin = distinct(texts.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? [])).filter(
    (word) => !HAN.test(word),
  );
  const joined = texts.filter((text) => !HAN.test(text)).map((text) => text.replace(/[^a-z]/g, ''));
  return {
    han,
    latin,
    pinyin: new Set(
      [...joined, ...latin, ...han.map(toPinyin)].filter((letters) => letters.length > 3).map(foldPinyin),
    ),
    initials: new Set(
      [...joined, ...latin].filter((letters) => letters.length > 1 && letters.length <= MAX_INITIALS),
    ),
  };
}

/** More letters are not taken for initials. */
const MAX_INITIALS = 6;

const HAN = /\p{Script=Han}/u;

/**
 * A text with marks around its matches: the characters themselves, simplified or traditional, or the characters whose
 * pinyin or initials match. Undefined where nothing matches.
 */
export function markMatches(text: string, query: TextForms): string | undefined {
  const { characters, hanRuns: runs, words } = parsed(text);
  const marked = new Set<number>();
  const mark = (from: number, to: number) => {
    for (let at = from; at < to; at++) marked.add(at);
  };
  for (const { from, characters: run } of runs) {
    const markRun: Mark = (a, b) => mark(from + a, from + b);
    // One character of a longer word is weaker evidence than the pinyin of the whole.
    if (!markCharacters(run, query.han, 2, markRun) && !markRomanised(run, query, markRun))
      markCharacters(run, query.han, 1, markRun);
  }
  for (const { from, to, word } of words)
    if (query.latin.some((each) => word.startsWith(each))) mark(from, to);
  if (marked.size === 0) return undefined;
  return characters
    .map((character, at) => {
      const start = marked.has(at) && !marked.has(at - 1) ? MARK_START : '';
      const end = marked.has(at) && !marked.has(at + 1) ? MARK_END : '';
      return `${start}${character}${end}`;
    })
    .join('');
}

/** A text in characters, with its runs of Chinese (simplified) and its other words. */
const parsed = memoize((text) => {
  const characters = [...text];
  const plain = characters.map((character) => normalise(character).trim());
  const isHan = (character: string) => HAN.test(character);
  const isOther = (character: string) => /[\p{L}\p{N}]/u.test(character) && !HAN.test(character);
  const hanRuns = runsOf(plain, isHan).map(([from, to]) => ({ from, characters: plain.slice(from, to) }));
  const words = runsOf(plain, isOther).map(([from, to]) => ({
    from,
    to,
    word: normalise(plain.slice(from, to).join('')).trim(),
  }));
  return { characters, hanRuns, words };
});

type Mark = (from: number, to: number) => void;

/** Marks the longest parts of each word in the run, if they have `minimum` characters or are the whole word. */
function markCharacters(run: string[], words: string[], minimum: number, mark: Mark): boolean {
  const matches = words.flatMap((word) => {
    const characters = [...word];
    const { length, ends } = longestCommonParts(characters, run);
    return length >= Math.min(minimum, characters.length) ? ends.map((end) => ({ end, length })) : [];
  });
  for (const { end, length } of matches) mark(end - length, end);
  return matches.length > 0;
}

/** The longest common runs of two lists, by their ends in the second; quadratic in time. */
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

/** Marks the characters of which the pinyin or the initials match. */
function markRomanised(run: string[], { pinyin, initials }: TextForms, mark: Mark): boolean {
  if (pinyin.size + initials.size === 0) return false;
  const lengths = [...new Set([...pinyin].map((letters) => letters.length))];
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
      const isPinyin = lengths.some(
        (length) => length > before && length <= letters.length && pinyin.has(letters.slice(0, length)),
      );
      if (isPinyin || initials.has(firsts)) end = to + 1;
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
