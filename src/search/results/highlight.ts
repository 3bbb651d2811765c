import { MARK_END, MARK_START } from '../engine/search-engine.js';

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Marked text as HTML: the text is escaped, and the marks become `<em>`. */
export function toHtml(marked: string): string {
  return marked
    .replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char)
    .replaceAll(MARK_START, '<em>')
    .replaceAll(MARK_END, '</em>');
}
