import type { DataSource, EntityManager } from 'typeorm';

/**
 * Copies the public rows of every product and article until there are `times` of each, with ids, slugs, SKUs, prices
 * and dates of their own. For reading at a size that would take hours to publish: a copy has no working copy, its page
 * and card are those of its original, and searching by Postgres finds originals only.
 * @param from how many there are of each already
 */
export async function multiplyPublished(dataSource: DataSource, times: number, from = 1) {
  await dataSource.transaction(async (manager) => {
    // Neither triggers nor foreign keys: nobody is to index or hear of millions of rows.
    await manager.query('SET LOCAL session_replication_role = replica');
    await manager.query('SET LOCAL statement_timeout = 0');
    for (const table of ['products', 'articles'])
      await manager.query(
        `CREATE TEMP TABLE ${table}_copies ON COMMIT DROP AS
         SELECT id AS original, copy, uuidv7() AS id
         FROM (SELECT DISTINCT id FROM published.${table} WHERE slug !~ '~') AS entry, generate_series($1::int, $2::int) AS copy
         ORDER BY copy, entry.id`,
        [from, times - 1],
      );
    await withoutWordIndexes(manager, async () => {
      for (const statement of STATEMENTS) await manager.query(statement);
      await manager.query(COUNTS, [(times - from) / from]);
    });
  });
  const runner = dataSource.createQueryRunner();
  await runner.query('SET statement_timeout = 0');
  await runner.query('VACUUM ANALYZE');
  await runner.query('RESET statement_timeout');
  await runner.release();
}

/** They are made anew faster than they are kept. */
async function withoutWordIndexes(manager: EntityManager, work: () => Promise<void>) {
  const indexes = await manager.query<{ name: string; definition: string }[]>(`
    SELECT format('published.%I', indexname) AS name, indexdef AS definition FROM pg_indexes
    WHERE schemaname = 'published' AND indexdef ~ '(search_tokens|lower\\(name\\))'`);
  for (const { name } of indexes) await manager.query(`DROP INDEX ${name}`);
  await work();
  for (const { definition } of indexes) await manager.query(definition);
}

const COPY = `copy * interval '1 minute'`;

const STATEMENTS = [
  `INSERT INTO published.products (
     id, locale, revision, slug, name, sort_key, published_at, category_ids, material_ids, style, color, rooms,
     in_stock, card, page, search_tokens)
   SELECT copies.id, locale, revision, slug || '~' || copy, name, sort_key || copy, published_at - ${COPY},
     category_ids, material_ids, style, color, rooms, in_stock, card, page, ''
   FROM products_copies AS copies JOIN published.products AS row ON row.id = original`,
  `INSERT INTO published.product_prices (product_id, locale, currency, amount)
   SELECT copies.id, locale, currency, amount + copy * 7
   FROM products_copies AS copies JOIN published.product_prices AS row ON product_id = original`,
  `INSERT INTO published.skus (sku_key, locale, product_id)
   SELECT sku_key || '~' || copy, locale, copies.id
   FROM products_copies AS copies JOIN published.skus AS row ON product_id = original`,
  `INSERT INTO published.product_relations (product_id, locale, related_id, kind, position)
   SELECT copies.id, locale, other.id, kind, position
   FROM products_copies AS copies JOIN published.product_relations AS row ON product_id = original
   JOIN products_copies AS other ON other.original = related_id AND other.copy = copies.copy`,
  `INSERT INTO published.articles (
     id, locale, revision, slug, kind, name, sort_key, published_at, card, page, search_tokens)
   SELECT copies.id, locale, revision, slug || '~' || copy, kind, name, sort_key || copy, published_at - ${COPY}, card, page, ''
   FROM articles_copies AS copies JOIN published.articles AS row ON row.id = original`,
  `INSERT INTO published.article_products (article_id, locale, product_id, position, note)
   SELECT copies.id, locale, product.id, position, note
   FROM articles_copies AS copies JOIN published.article_products AS row ON article_id = original
   JOIN products_copies AS product ON product.original = product_id AND product.copy = copies.copy`,
  `INSERT INTO published.slugs (type, locale, slug, entry_id)
   SELECT type, locale, slug || '~' || copy, copies.id
   FROM (SELECT * FROM products_copies UNION ALL SELECT * FROM articles_copies) AS copies
   JOIN published.slugs AS row ON entry_id = original`,
];

const COUNTS = `
  INSERT INTO published.taxonomy_counts (kind, locale, entry_id, difference)
  SELECT kind, locale, entry_id, sum(difference) * $1 FROM published.taxonomy_counts GROUP BY kind, locale, entry_id`;
