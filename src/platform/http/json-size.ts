/** Deepest nesting of arrays and objects. */
const MAX_DEPTH = 24;

/** Most members of an object, or elements of an array: a bulk edit of 2,000 entries has the longest list there is. */
const MAX_WIDTH = 5_000;

/** Most members, elements, arrays and objects of the whole document. */
const MAX_NODES = 60_000;
const TOO_MANY_NODES = `The JSON has more than ${MAX_NODES} members and elements.`;

const [QUOTE, COMMA, COLON, BACKSLASH] = [0x22, 0x2c, 0x3a, 0x5c];
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Checks the limits of a JSON text by counting brackets and separators, which costs a thousandth of parsing and
 * validating it.
 * @returns the limit as a sentence, or undefined
 */
export function findExceededLimit(text: string): string | undefined {
  const widths: number[] = [];
  let nodes = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (inString) {
      if (char === BACKSLASH) at++;
      else if (char === QUOTE) inString = false;
    } else if (char === QUOTE) inString = true;
    else if (char === OPEN_ARRAY || char === OPEN_OBJECT) {
      if (widths.push(0) > MAX_DEPTH) return `The JSON nests deeper than ${MAX_DEPTH}.`;
      if (++nodes > MAX_NODES) return TOO_MANY_NODES;
    } else if (char === CLOSE_ARRAY || char === CLOSE_OBJECT) widths.pop();
    else if (char === COMMA || char === COLON) {
      if (++nodes > MAX_NODES) return TOO_MANY_NODES;
      const width = (widths.at(-1) ?? 0) + Number(char === COMMA);
      if (width >= MAX_WIDTH) return `An array or object of the JSON has more than ${MAX_WIDTH} parts.`;
      widths[Math.max(0, widths.length - 1)] = width;
    }
  }
  return undefined;
}
