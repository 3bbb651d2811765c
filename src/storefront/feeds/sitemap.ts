import type { ReadDatabase, Statement } from '../../platform/database/read-database.js';
import { LOCALES, type Locale } from '../../platform/locale/locale.js';
import { pageUrl } from './page-urls.js';
import { XML_HEAD, xmlText } from './xml.js';

/** Most that a sitemap may have: sitemaps.org/protocol.html. */
const MOST = 50_000;
const AT_ONCE = 1_000;

interface Page {
  type: 'product' | 'article';
  id: string;
  slugs: Record<Locale, string>;
}

const XMLNS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * The pages of a locale, each with its other languages; or where there are more than a sitemap may have, the addresses
 * of several.
 * @param template of the pages' addresses
 * @param self address of this sitemap, to which a page number can be added
 * @param part number of the sitemap among several, from 1; undefined for the one with which it begins
 */
export async function* sitemap(
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
  const [row] = await database.rows<{ pages: number }>(COUNT, [locale]);
  return Math.ceil((row?.pages ?? 0) / MOST);
}

async function* pagesOf(database: ReadDatabase, locale: Locale, part: number): AsyncGenerator<Page> {
  let offset = (part - 1) * MOST;
  let last: [type: string | null, id: string | null] = [null, null];
  for (let left = MOST; left > 0;) {
    const rows = await database.rows<Page>(PAGES, [locale, ...last, Math.min(left, AT_ONCE), offset]);
    const [end] = rows.slice(-1);
    if (!end) return;
    yield* rows;
    [last, offset, left] = [[end.type, end.id], 0, left - rows.length];
  }
}

function urlOf({ type, slugs }: Page, locale: Locale, template: string): string {
  const at = (each: Locale) => xmlText(pageUrl(template, type, each, slugs[each]));
  const alternates = LOCALES.filter((each) => each in slugs).map(
    (each) => `<xhtml:link rel="alternate" hreflang="${each}" href="${at(each)}"/>`,
  );
  return `<url><loc>${at(locale)}</loc>${alternates.join('')}</url>\n`;
}

const COUNT: Statement = {
  name: 'sitemap-count',
  text: `
    SELECT ((SELECT count(*) FROM published.products WHERE locale = $1)
      + (SELECT count(*) FROM published.articles WHERE locale = $1))::integer AS pages`,
};

const table = (type: string) => `
  SELECT '${type}' AS type, page.id,
         (SELECT jsonb_object_agg(each.locale, each.slug) FROM published.${type}s AS each WHERE each.id = page.id) AS slugs
  FROM published.${type}s AS page
  WHERE page.locale = $1 AND ($2::text IS NULL OR ('${type}', page.id) > ($2, $3::uuid))`;

const PAGES: Statement = {
  name: 'sitemap-pages',
  text: `${table('article')} UNION ALL ${table('product')} ORDER BY type, id LIMIT $4 OFFSET $5`,
};
