const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Text of HTML that this service has rendered: without tags, with decoded entities and single spaces. */
export function htmlText(html: string): string {
  return html
    .replace(/<[^>]*(>?)/g, (tag, end) => (end === '' ? tag : ' '))
    .replace(/&(amp|lt|gt|quot|#39);/g, (_entity, name: keyof typeof ENTITIES) => ENTITIES[name])
    .replace(/\s+/g, ' ')
    .trim();
}
