import MarkdownIt from 'markdown-it';
import { replaceLinks } from '../../catalog/product-links.js';
import type { ArticleBodyView } from '../../published/article-page.view.js';
import { limitTables } from './markdown-tables.js';

const markdownIt = new MarkdownIt({ html: false, linkify: false, typographer: false });

limitTables(markdownIt);

/** HTML in the source is text; links and images lead to the web, to a mailbox, or within the site. */
markdownIt.validateLink = (url) => /^(https?:|mailto:|[/#?.]|[^:]*$)/i.test(url.trim());

const CARD_LINE = /^<p>::product\[([0-9a-f-]{36})\]<\/p>$/gm;

/** Names products by id, as they are in the article's `products`; a SKU nobody has is left out. */
function linkById(markdown: string, products: Map<string, string>): string {
  return replaceLinks(markdown, (sku) => {
    const id = products.get(sku);
    return id === undefined ? null : `\n::product[${id}]\n`;
  });
}

/** A body as a page has it; `products` are ids by SKU in upper case. */
export function bodyOf(markdown: string, products: Map<string, string>): ArticleBodyView {
  const linked = linkById(markdown, products);
  return { markdown: linked, html: toHtml(linked) };
}

/** Safe HTML of Markdown whose products are named by id; each card is an empty element to fill. */
export function toHtml(markdown: string): string {
  return markdownIt.render(markdown).replace(CARD_LINE, '<div data-product-id="$1"></div>');
}
