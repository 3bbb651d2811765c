import { pinyin } from 'pinyin-pro';

/** Longest run whose tails are spelled out; product names are shorter. */
const MAX_RUN = 12;

/** The sound of every character, without tones. */
export function syllables(han: string): string[] {
  return pinyin(han, { toneType: 'none', type: 'array', v: true });
}

/** How a run of Chinese characters is typed: 实木 → shimu. */
export function spell(han: string): string {
  return syllables(han).join('');
}

/**
 * Every tail of a run, whole and by initials: 斑马实木 → banmashimu, mashimu, shimu, mu; bmsm, msm, sm, m. The engine
 * finds beginnings of words, so with these it finds any part.
 */
export function spellTails(han: string): { full: string; initials: string }[] {
  const parts = syllables(han.slice(0, MAX_RUN));
  return parts.map((_part, index) => {
    const tail = parts.slice(index);
    return { full: tail.join(''), initials: tail.map((part) => part[0] ?? '').join('') };
  });
}

/** What southern speakers do not tell apart: zh/z, ch/c, sh/s, and ng/n at the end of a syllable. */
export function fold(spelling: string): string {
  return spelling.replace(/([zcs])h/g, '$1').replace(/ng/g, 'n');
}

let known: Set<string> | undefined;

/** Every syllable that a common character has, some four hundred. */
function allSyllables(): Set<string> {
  known ??= new Set(
    Array.from(
      { length: 0x9fa5 - 0x4e00 },
      (_each, index) => syllables(String.fromCharCode(0x4e00 + index))[0] ?? '',
    ),
  );
  return known;
}

/** Whether letters may be pinyin: they split into syllables, the last of which may be only begun. */
export function mayBePinyin(letters: string): boolean {
  const all = allSyllables();
  const reachable = new Set([0]);
  for (let end = 1; end <= letters.length; end++) {
    for (let start = Math.max(0, end - 6); start < end; start++) {
      if (reachable.has(start) && all.has(letters.slice(start, end))) reachable.add(end);
    }
  }
  if (reachable.has(letters.length)) return true;
  return [...reachable].some((start) => {
    const begun = letters.slice(start);
    return begun.length <= 5 && [...all].some((syllable) => syllable.startsWith(begun));
  });
}
