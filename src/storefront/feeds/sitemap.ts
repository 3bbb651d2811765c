import type { ReadDatabase, Statement } from '../../platform/database/read-database.js';
import { LOCALES, type Locale } from '../../platform/locale/locale.js';
import { pageUrl } from './page-urls.js';
import { XML_HEAD, xmlText } from './xml.js';

/** Most addresses of one sitemap: https://www.sitemaps.org/protocol.html. */
const MAX_URLS = 50_000;
const BATCH = 1_000;

interface Page {
  type: 'product' | 'article';
  id: string;
  slugs: Record<Locale, string>;
}

const XMLNS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * Sitemap of the pages of a locale, each with its alternates; a sitemap index where the pages need several sitemaps.
 * @param template of the pages' addresses
 * @param self address of this sitemap, to which a page number can be added
 * @param part number of one of several sitemaps, from 1; undefined for the index, or for a single sitemap
 */
export async function* localeSitemap(
  database: ReadDatabase,
  locale: Locale,
  template: string,
  self: string,
  part: number | undefined,
): AsyncGenerator<string> {
  yield XML_HEAD;
  const parts = part === undefined ? await partsOf(database, locale) : 1;
  if (parts > 1) {
    yield `<sitemapindex ${XMLNS}>\n`;
    for (let number = 1; number <= parts; number++)
      yield `<sitemap><loc>${xmlText(`${self}&page=${number}`)}</loc></sitemap>\n`;
    yield '</sitemapindex>\n';
    return;
  }
  yield `<urlset ${XMLNS} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
  for await (const page of pagesOf(database, locale, part ?? 1)) yield urlOf(page, locale, template);
  yield '</urlset>\n';
}

async function partsOf(database: ReadDatabase, locale: Locale): Promise<number> {
  const counts = [await countOf(database, 'article', locale), await countOf(database, 'product', locale)];
  return Math.ceil(counts.reduce((sum, count) => sum + count) / MAX_URLS);
}

async function countOf(database: ReadDatabase, type: 'product' | 'article', locale: Locale): Promise<number> {
  const [row] = await database.rows<{ pages: number }>(COUNTS[type], [locale]);
  return row?.pages ?? 0;
}

async function* pagesOf(database: ReadDatabase, locale: Locale, part: number): AsyncGenerator<Page> {
  let offset = (part - 1) * MAX_URLS;
  let remaining = MAX_URLS;
  for (const type of ['article', 'product'] as const) {
    for (let last: string | null = null; remaining > 0;) {
      const rows: Page[] = await database.rows<Page>(PAGES[type], [
        locale,
        last,
        Math.min(remaining, BATCH),
        last === null ? offset : 0,
      ]);
      const [lastRow] = rows.slice(-1);
      if (!lastRow) break;
      yield* rows;
      [last, remaining] = [lastRow.id, remaining - rows.length];
    }
    if (offset > 0) offset = Math.max(0, offset - (await countOf(database, type, locale)));
  }
}

function urlOf({ type, slugs }: Page, locale: Locale, template: string): string {
  const at = (each: Locale) => xmlText(pageUrl(template, type, each, slugs[each]));
  const alternates = LOCALES.filter((each) => each in slugs).map(
    (each) => `<xhtml:link rel="alternate" hreflang="${each}" href="${at(each)}"/>`,
  );
  return `<url><loc>${at(locale)}</loc>${alternates.join('')}</url>\n`;
}

const countStatement = (type: 'product' | 'article'): Statement => ({
  name: `sitemap-count-${type}s`,
  text: `SELECT count(*)::integer AS pages FROM published.${type}s WHERE locale = $1`,
});

const COUNTS = { article: countStatement('article'), product: countStatement('product') };

const pageStatement = (type: 'product' | 'article'): Statement => ({
  name: `sitemap-${type}s`,
  text: `
    WITH page AS MATERIALIZED (
      SELECT id FROM published.${type}s
      WHERE locale = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3 OFFSET $4)
    SELECT id, '${type}' AS type,
           (SELECT jsonb_object_agg(locale, slug) FROM published.${type}s AS each WHERE each.id = page.id) AS slugs
    FROM page ORDER BY id`,
});

const PAGES = { article: pageStatement('article'), product: pageStatement('product') };
