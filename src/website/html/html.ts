/** A piece of a page. Only `html` makes one, so whatever is in it was written here or has been escaped. */
export class Html {
  constructor(readonly text: string) {}
  toString() {
    return this.text;
  }
}

type Part = Html | string | number | false | null | undefined | readonly Part[];

/** A template whose values are escaped, as texts or between quotes; other pieces and lists of them stand as they are. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  const written = inOneLine(strings);
  let text = written[0] ?? '';
  parts.forEach((part, index) => {
    text += textOf(part) + (written[index + 1] ?? '');
  });
  return new Html(text);
}

const templates = new WeakMap<TemplateStringsArray, string[]>();

/** What is indented to be read here is not sent so. */
function inOneLine(strings: TemplateStringsArray): string[] {
  let written = templates.get(strings);
  if (!written) templates.set(strings, (written = strings.map((part) => part.replace(/\s*\n\s*/g, ' '))));
  return written;
}

/** HTML that is safe already: an article's body, as it was published. */
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

/** Data for machines in a page: no `</script>` and no comment can be in it. */
export const jsonScript = (data: unknown) =>
  new Html(`<script type="application/ld+json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`);
