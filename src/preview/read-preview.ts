import type { DataSource, EntityManager } from 'typeorm';
import { requireComplete } from '../merchandising/completeness/write-completeness.js';
import { readEntry } from '../merchandising/entries/entry-record.js';
import { meaningOf } from '../merchandising/common/write-transaction.js';
import type { Readable } from '../platform/database/read-database.js';
import { Problem } from '../platform/errors/problem.js';
import { hashOf } from '../platform/keys/key-secret.js';
import type { Locale } from '../platform/locale/locale.js';
import { publishEntries } from '../publishing/publish-entries.js';
import { lockTaxonomyShared } from '../publishing/taxonomy-lock.js';
import { readArticlePage } from '../storefront/articles/read-article-page.js';
import { readProductPage } from '../storefront/products/read-product-page.js';

/** Name of the connections that previews are read by. */
export const PREVIEWS = 'previews';

interface Linked {
  id: string;
  type: 'product' | 'article';
}

interface Preview {
  type: Linked['type'];
  /** The page as ready JSON. */
  body: string;
}

const PAGES = {
  product: { read: readProductPage, table: 'published.products' },
  article: { read: readArticlePage, table: 'published.articles' },
};

/**
 * What a link shows: the entry is published, read by the website's own statements, and what was
 * done is undone. So it cannot differ from what publishing would show, and nobody else sees any of it.
 * @throws Problem 404 for a link that there is not, or not any more; CatalogError where publishing would be refused
 */
export async function readPreview(dataSource: DataSource, token: string, locale: Locale): Promise<Preview> {
  const [linked] = await dataSource.query<Linked[]>(LINKED, [hashOf(token)]);
  if (!linked) throw Problem.notFound('preview');
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    return { type: linked.type, body: await pageAsIfPublished(runner.manager, linked, locale) };
  } catch (error) {
    throw meaningOf(error);
  } finally {
    await runner.rollbackTransaction().finally(() => runner.release());
  }
}

async function pageAsIfPublished(manager: EntityManager, { id, type }: Linked, locale: Locale) {
  const { read, table } = PAGES[type];
  await lockTaxonomyShared(manager);
  const entry = await readEntry<object>(manager, type, id);
  // What is public already stays so, whatever is required by now.
  if (entry.publications[locale]?.revision !== entry.version)
    await requireComplete(manager, type, [entry], [locale]);
  await publishEntries(manager, [id], [locale]);
  const [row] = await manager.query<{ slug: string }[]>(
    `SELECT slug FROM ${table} WHERE id = $1 AND locale = $2`,
    [id, locale],
  );
  const here: Readable = { rows: async ({ text }, values) => manager.query(text, values) };
  const shown = row && (await read(here, row.slug, locale));
  if (!shown) throw Problem.notFound('preview');
  return shown.body.toString();
}

const LINKED = `
  SELECT entry.id, entry.type FROM catalog.previews AS preview JOIN catalog.entries AS entry ON entry.id = preview.entry_id
  WHERE preview.hash = $1 AND preview.revoked_at IS NULL AND preview.expires_at > now() AND entry.deleted_at IS NULL`;
