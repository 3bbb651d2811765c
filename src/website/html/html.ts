/** Escaped HTML. Only `html`, `trusted` and `jsonScript` make it. */
export class Html {
  constructor(readonly text: string) {}
  toString() {
    return this.text;
  }
}

type Part = Html | string | number | false | null | undefined | readonly Part[];

/** Template tag that escapes texts, for element content and quoted attributes. `Html` and lists of it are not escaped. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  const literals = withoutIndentation(strings);
  let text = literals[0] ?? '';
  parts.forEach((part, index) => {
    text += textOf(part) + (literals[index + 1] ?? '');
  });
  return new Html(text);
}

const templates = new WeakMap<TemplateStringsArray, string[]>();

/** Removes the indentation of the source. */
function withoutIndentation(strings: TemplateStringsArray): string[] {
  let literals = templates.get(strings);
  if (!literals) templates.set(strings, (literals = strings.map((part) => part.replace(/\s*\n\s*/g, ' '))));
  return literals;
}

/** Marks HTML as safe: an article's published body, or a name with the marks of a search. */
export const trusted = (text: string) => new Html(text);

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function textOf(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(textOf).join('');
  return String(part).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

/** JSON-LD; `<` is escaped, so that the data cannot contain `</script>` or a comment. */
export const jsonScript = (data: unknown) =>
  new Html(`<script type="application/ld+json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`);
