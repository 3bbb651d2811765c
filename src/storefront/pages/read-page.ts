import type { Readable } from '../../platform/database/read-database.js';
import { Problem } from '../../platform/errors/problem.js';
import type { Locale } from '../../platform/locale/locale.js';

/** Ready JSON, and the entries that it shows or would if they were public. */
export interface StorefrontPage {
  body: Buffer;
  entryIds: string[];
}

/** What a slug leads to: a page, or the slug that it has now. */
export type PageOrRedirect = StorefrontPage | { movedTo: string };

/** Finds what is public under a slug. */
export type PageReader = (
  database: Readable,
  slug: string,
  locale: Locale,
) => Promise<StorefrontPage | undefined>;

/**
 * Reads a page by its slug; only where there is none, another statement looks for who had the slug before.
 * @throws Problem 404
 */
export async function readPage(
  database: Readable,
  type: 'product' | 'article',
  read: PageReader,
  slug: string,
  locale: Locale,
): Promise<PageOrRedirect> {
  const found = await read(database, slug, locale);
  if (found) return found;
  const present = await findCurrentSlug(database, type, slug, locale);
  if (present === undefined) throw Problem.notFound(type);
  return { movedTo: present };
}

/** The slug that whoever has or had this one has now; the same one where it is still theirs. */
export async function findCurrentSlug(
  database: Readable,
  type: keyof typeof MOVED,
  slug: string,
  locale: Locale,
): Promise<string | undefined> {
  const [found] = await database.rows<{ slug: string }>(MOVED[type], [type, locale, slug]);
  return found?.slug;
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
  category: { name: 'moved-category', text: moved('categories') },
};
