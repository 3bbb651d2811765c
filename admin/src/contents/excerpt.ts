/** Longer texts are shown as an excerpt: the part that differs, with AROUND characters before and after. */
const LONG = 300;
const AROUND = 40;
/** Longest excerpt, in characters. */
const MOST = 600;

/** A text for comparison with another: of a long one, the part that differs. */
export function excerpt(text: string, other: string): string {
  const [own, others] = [[...text], [...other]];
  if (own.length <= LONG) return text;
  const same = (a: string[], b: string[]) => {
    const at = a.findIndex((character, place) => character !== b[place]);
    return at < 0 ? a.length : at;
  };
  const before = same(own, others);
  const after = Math.min(same(own.toReversed(), others.toReversed()), own.length - before);
  const [from, to] = [
    Math.max(before - AROUND, 0),
    Math.min(own.length - after + AROUND, before + MOST, own.length),
  ];
  const part = own.slice(from, to).join('');
  return `${from > 0 ? '…' : ''}${part}${to < own.length ? '…' : ''}`;
}
