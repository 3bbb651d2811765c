import { pinyin } from 'pinyin-pro';
import { memoize } from './memoize.js';
import { truncateText } from '../text/truncate-text.js';

/** Longest run of which all suffixes are romanised; product names are shorter. */
const MAX_SUFFIXED_RUN = 12;

/** Longest run that is romanised: longer than a query, a name or the indexed part of a note. */
const MAX_ROMANISED_RUN = 600;

/** The pinyin of every character, without tones. */
export const syllables = memoize((han: string): readonly string[] =>
  pinyin(truncateText(han, MAX_ROMANISED_RUN), { toneType: 'none', type: 'array', v: true }),
);

/** How a run of Chinese characters is typed: 实木 → shimu. */
export function toPinyin(han: string): string {
  return syllables(han).join('');
}

/**
 * The pinyin of every suffix of a run, whole and by initials: 斑马实木 → banmashimu, mashimu, shimu, mu; bmsm, msm, sm, m.
 * The engine matches prefixes, so with these it finds any part.
 */
export function pinyinSuffixes(han: string): { full: string; initials: string }[] {
  const parts = syllables(truncateText(han, MAX_SUFFIXED_RUN));
  return parts.map((_part, index) => {
    const tail = parts.slice(index);
    return { full: tail.join(''), initials: tail.map((part) => [...part][0] ?? '').join('') };
  });
}

/** Folds sounds that southern speakers do not distinguish: zh/z, ch/c, sh/s, and ng/n at the end of a syllable. */
export function foldPinyin(spelling: string): string {
  return spelling.replace(/([zcs])h/g, '$1').replace(/ng/g, 'n');
}

/** The finals of standard Chinese by their initials, as typed: v is ü. */
const FINALS: Record<string, string> = {
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  d: 'a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo',
  f: 'a an ang ei en eng o ou u',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  k: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan ue un uo v ve',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue uo v ve',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  r: 'an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  w: 'a ai an ang ei en eng o u',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  zh: 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
  '': 'a ai an ang ao e ei en eng er o ou',
};

const SYLLABLES = new Set(
  Object.entries(FINALS).flatMap(([initial, finals]) => finals.split(' ').map((final) => initial + final)),
);

/** All prefixes of syllables, whole syllables included. */
const BEGINNINGS = new Set(
  [...SYLLABLES].flatMap((syllable) => Array.from(syllable, (_letter, at) => syllable.slice(0, at + 1))),
);

/** Whether letters may be pinyin: they split into syllables, the last of which may be incomplete. */
export function mayBePinyin(letters: string): boolean {
  const ends = new Uint8Array(letters.length + 1);
  ends[0] = 1;
  let [furthest, endsWithPrefix] = [0, false];
  for (let start = 0; start <= furthest && start < letters.length; start++) {
    if (ends[start] === 0) continue;
    for (let end = start + 1; end <= letters.length; end++) {
      const part = letters.slice(start, end);
      if (!BEGINNINGS.has(part)) break;
      if (end === letters.length && part.length <= 5) endsWithPrefix = true;
      if (!SYLLABLES.has(part)) continue;
      ends[end] = 1;
      furthest = Math.max(furthest, end);
    }
  }
  return endsWithPrefix || ends[letters.length] === 1;
}
