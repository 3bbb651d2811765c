const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The words of HTML that a renderer of ours made: tags gone, entities read, white space folded. */
export function htmlText(html: string): string {
  return html
    .replace(/<[^>]*(>?)/g, (tag, end) => (end === '' ? tag : ' '))
    .replace(/&(amp|lt|gt|quot|#39);/g, (_entity, name: keyof typeof ENTITIES) => ENTITIES[name])
    .replace(/\s+/g, ' ')
    .trim();
}
