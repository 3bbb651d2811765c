/** The beginning of a text, of at most so many UTF-16 code units, without half of a surrogate pair at its end. */
export const cutText = (text: string, length: number): string =>
  text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
