import type { Readable } from '../../platform/database/read-database.js';
import { Problem } from '../../platform/errors/problem.js';
import type { Locale } from '../../platform/locale/locale.js';

/** Ready JSON, and the ids of the entries that it shows or would show if they were published. */
export interface StorefrontPage {
  body: Buffer;
  entryIds: string[];
}

/** A page, or the current slug to redirect to. */
export type PageOrRedirect = StorefrontPage | { movedTo: string };

/** Reads the published page with a slug. */
export type PageReader = (
  database: Readable,
  slug: string,
  locale: Locale,
) => Promise<StorefrontPage | undefined>;

/**
 * Reads a page by its slug; only where there is none, a second statement looks for an entry that had the slug before.
 * @throws Problem 404
 */
export async function readPage(
  database: Readable,
  type: 'product' | 'article',
  read: PageReader,
  slug: string,
  locale: Locale,
): Promise<PageOrRedirect> {
  const page = await read(database, slug, locale);
  if (page) return page;
  const currentSlug = await findCurrentSlug(database, type, slug, locale);
  if (currentSlug === undefined) throw Problem.notFound(type);
  return { movedTo: currentSlug };
}

/** The current slug of the entry that has or had this one. */
export async function findCurrentSlug(
  database: Readable,
  type: keyof typeof CURRENT_SLUG,
  slug: string,
  locale: Locale,
): Promise<string | undefined> {
  const [row] = await database.rows<{ slug: string }>(CURRENT_SLUG[type], [type, locale, slug]);
  return row?.slug;
}

/** The current slug, in this locale, of the entry that has or had this slug in this or another locale. */
const currentSlugSql = (table: string) => `
  SELECT page.slug FROM published.slugs AS former
  JOIN published.${table} AS page ON page.id = former.entry_id AND page.locale = $2
  WHERE former.type = $1 AND former.slug = $3
  ORDER BY former.locale = $2 DESC
  LIMIT 1`;

const CURRENT_SLUG = {
  product: { name: 'moved-product', text: currentSlugSql('products') },
  article: { name: 'moved-article', text: currentSlugSql('articles') },
  category: { name: 'moved-category', text: currentSlugSql('categories') },
};
