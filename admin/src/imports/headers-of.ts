/** Bytes of a file that are read to find its first line. */
const HEAD_BYTES = 64_000;

/** The headers of a CSV file, as the service reads it: UTF-8 or GB 18030, separated by `,`, `;` or tabs (RFC 4180). */
export async function headersOf(file: Blob): Promise<string[]> {
  const bytes = await file.slice(0, HEAD_BYTES).arrayBuffer();
  const text = decoded(bytes).replace(/^\uFEFF/, '');
  const delimiter = [',', ';', '\t'].toSorted((a, b) => countOf(text, b) - countOf(text, a))[0] ?? ',';
  const headers: string[] = [];
  let [header, isQuoted] = ['', false];
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === delimiter && !isQuoted) [header] = ['', headers.push(header.trim())];
    else if (/[\r\n]/.test(character) && !isQuoted) break;
    else header += character;
  }
  return [...headers, header.trim()].filter((each) => each !== '');
}

const countOf = (text: string, delimiter: string) =>
  (text.split(/\r?\n/, 1)[0] ?? '').split(delimiter).length;

function decoded(bytes: ArrayBuffer): string {
  try {
    // The last character may be incomplete.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
