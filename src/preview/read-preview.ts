import type { DataSource, EntityManager } from 'typeorm';
import { requireComplete } from '../merchandising/completeness/write-completeness.js';
import { readEntry } from '../merchandising/entries/entry-record.js';
import { toCatalogError } from '../merchandising/common/write-transaction.js';
import type { Readable } from '../platform/database/read-database.js';
import { Problem } from '../platform/errors/problem.js';
import { hashOf } from '../platform/keys/key-secret.js';
import type { Locale } from '../platform/locale/locale.js';
import { publishEntries } from '../publishing/publish-entries.js';
import { lockTaxonomyShared } from '../publishing/taxonomy-lock.js';
import { readArticlePage } from '../storefront/articles/read-article-page.js';
import { readProductPage } from '../storefront/products/read-product-page.js';

/** Name of the data source that previews are read by. */
export const PREVIEWS = 'previews';

interface LinkedEntry {
  id: string;
  type: 'product' | 'article';
}

interface Preview {
  type: LinkedEntry['type'];
  /** The page as ready JSON. */
  body: string;
}

const PAGES = {
  product: { read: readProductPage, table: 'published.products' },
  article: { read: readArticlePage, table: 'published.articles' },
};

/**
 * The page of a link's entry: the entry is published, read by the storefront's own statements, and the transaction is
 * rolled back. So the preview cannot differ from what publishing would show, and no other transaction sees it.
 * @throws Problem 404 for a link that does not exist or is no longer valid; CatalogError where publishing would be refused
 */
export async function readPreview(dataSource: DataSource, token: string, locale: Locale): Promise<Preview> {
  const [entry] = await dataSource.query<LinkedEntry[]>(LINKED_ENTRY, [hashOf(token)]);
  if (!entry) throw Problem.notFound('preview');
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    return { type: entry.type, body: await pageAsIfPublished(runner.manager, entry, locale) };
  } catch (error) {
    throw toCatalogError(error);
  } finally {
    await runner.rollbackTransaction().finally(() => runner.release());
  }
}

async function pageAsIfPublished(manager: EntityManager, { id, type }: LinkedEntry, locale: Locale) {
  const { read, table } = PAGES[type];
  await lockTaxonomyShared(manager);
  const entry = await readEntry<object>(manager, type, id);
  // A revision that is public already stays so, even if newer rules require more.
  if (entry.publications[locale]?.revision !== entry.version)
    await requireComplete(manager, type, [entry], [locale]);
  await publishEntries(manager, [id], [locale]);
  const [row] = await manager.query<{ slug: string }[]>(
    `SELECT slug FROM ${table} WHERE id = $1 AND locale = $2`,
    [id, locale],
  );
  const transaction: Readable = { rows: async ({ text }, values) => manager.query(text, values) };
  const page = row && (await read(transaction, row.slug, locale));
  if (!page) throw Problem.notFound('preview');
  return page.body.toString();
}

const LINKED_ENTRY = `
  SELECT entry.id, entry.type FROM catalog.previews AS preview JOIN catalog.entries AS entry ON entry.id = preview.entry_id
  WHERE preview.hash = $1 AND preview.revoked_at IS NULL AND preview.expires_at > now() AND entry.deleted_at IS NULL`;
