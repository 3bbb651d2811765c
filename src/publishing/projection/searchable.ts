/** Texts as Postgres searches them: a line each, full-width letters folded, in lower case. */
export function searchable(texts: (string | null | undefined)[]): string {
  const lines = texts.filter((text) => typeof text === 'string');
  return lines.join('\n').normalize('NFKC').toLowerCase();
}
