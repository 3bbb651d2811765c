import MarkdownIt from 'markdown-it';
import { replaceLinks } from '../../catalog/product-links.js';
import type { ArticleBodyView } from '../../published/article-page.view.js';
import { limitTables } from './markdown-tables.js';

const markdownIt = new MarkdownIt({ html: false, linkify: false, typographer: false });

limitTables(markdownIt);

/** HTML in the source is shown as text; links and images may be http, https, mailto or relative. */
markdownIt.validateLink = (url) => /^(https?:|mailto:|[/#?.]|[^:]*$)/i.test(url.trim());

const CARD_LINE = /^<p>::product\[([0-9a-f-]{36})\]<\/p>$/gm;

/** Replaces SKUs by the product ids of the article's `products`; a link to an unknown SKU is removed. */
function linkById(markdown: string, products: Map<string, string>): string {
  return replaceLinks(markdown, (sku) => {
    const id = products.get(sku);
    return id === undefined ? null : `\n::product[${id}]\n`;
  });
}

/** @param products product ids by SKU in upper case */
export function articleBodyView(markdown: string, products: Map<string, string>): ArticleBodyView {
  const linked = linkById(markdown, products);
  return { markdown: linked, html: renderMarkdown(linked) };
}

/** Safe HTML of Markdown that names products by id; each card is an empty element for the client to fill. */
export function renderMarkdown(markdown: string): string {
  return markdownIt.render(markdown).replace(CARD_LINE, '<div data-product-id="$1"></div>');
}
