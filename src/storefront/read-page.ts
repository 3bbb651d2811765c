import type { ReadDatabase, Statement } from '../platform/database/read-database.js';
import { Problem } from '../platform/http/problem.js';
import type { Locale } from '../platform/locale/locale.js';

/** Ready JSON and the entries that it may show, or the path at which the page is now. */
export type Page = { body: string; shows: string[] } | { movedTo: string };

/**
 * Reads a page by its slug in one statement; only where there is none, a second looks for who had the slug before.
 * @throws Problem 404
 */
export async function readPage(
  database: ReadDatabase,
  type: 'product' | 'article',
  statement: Statement,
  slug: string,
  locale: Locale,
): Promise<Page> {
  const [found] = await database.rows<{ body: string; shows: string }>(statement, [locale, slug]);
  if (found) return { body: found.body, shows: found.shows.split(',') };
  const [moved] = await database.rows<{ slug: string }>(MOVED[type], [type, locale, slug]);
  if (!moved) throw Problem.notFound(type);
  return { movedTo: `/v1/storefront/${type}s/${moved.slug}` };
}

/** The present slug, in this locale, of the entry that has or had this slug in this or another locale. */
const moved = (table: string) => `
  SELECT page.slug FROM published.slugs AS once
  JOIN published.${table} AS page ON page.id = once.entry_id AND page.locale = $2
  WHERE once.type = $1 AND once.slug = $3
  ORDER BY once.locale = $2 DESC
  LIMIT 1`;

const MOVED = {
  product: { name: 'moved-product', text: moved('products') },
  article: { name: 'moved-article', text: moved('articles') },
};
