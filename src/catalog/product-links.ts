/** A line in an article's Markdown that shows a product as a card: `::product[LC-CARL-01]`. */
const DIRECTIVE = /^::product\[([A-Za-z0-9][A-Za-z0-9._-]{0,63})\][ \t]*$/gm;

/** The SKUs that Markdown bodies link, in upper case, in order, each once. */
export function linkedSkus(bodies: (string | undefined)[]): string[] {
  const matches = bodies.flatMap((body) => [...(body ?? '').matchAll(DIRECTIVE)]);
  return [...new Set(matches.map((match) => skuKey(match[1] ?? '')))];
}

/** Rewrites every directive; null removes its line. */
export function replaceLinks(body: string, replace: (skuKey: string) => string | null): string {
  return body.replace(DIRECTIVE, (_line, sku: string) => replace(skuKey(sku)) ?? '');
}

/** SKUs are compared without case: `lc-carl-01` and `LC-CARL-01` are the same. */
export function skuKey(sku: string): string {
  return sku.toUpperCase();
}
