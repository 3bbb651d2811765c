import type { Fault } from './problem.js';

const MAX_DEPTH = 24;

/** How deep arrays and objects nest in a JSON text, without parsing it. */
function jsonDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (inString) {
      if (char === 0x5c) i++;
      else if (char === 0x22) inString = false;
    } else if (char === 0x22) inString = true;
    else if (char === 0x7b || char === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (char === 0x7d || char === 0x5d) depth--;
  }
  return deepest;
}

export const isTooDeep = (text: string) => jsonDepth(text) > MAX_DEPTH;

/**
 * Finds every text that Postgres cannot store, UTF-8 cannot carry, or search needs for itself.
 * Looks at keys as well as values.
 */
export function textFaults(value: unknown, path = ''): Fault[] {
  if (typeof value === 'string') return isStorable(value) ? [] : [badText(path)];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, child]) => {
    if (!isStorable(key)) return [badText(path)];
    return textFaults(child, path === '' ? key : `${path}.${key}`);
  });
}

/** NUL, half of a surrogate pair, or one of the two private characters that mark matches on their way to HTML. */
const UNSTORABLE = /[\0\uE000\uE001]|\p{Surrogate}/u;

/** The text with a mark in place of each of these. */
export const storable = (text: string) => text.replace(new RegExp(UNSTORABLE, 'gu'), '\uFFFD');

const isStorable = (text: string) => !UNSTORABLE.test(text);

function badText(path: string): Fault {
  return {
    path,
    code: 'invalid_text',
    message: 'holds NUL, U+E000, U+E001 or half of a surrogate pair',
  };
}
