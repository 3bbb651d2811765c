import type { EntityManager } from 'typeorm';
import type { ProjectedProduct } from './projection/project-product.js';

/** Writes published products, prices, SKUs and relations; a product's row is written only where it differs. */
export async function writeProducts(manager: EntityManager, products: ProjectedProduct[]) {
  if (products.length === 0) return;
  await manager.query(UPSERT, [JSON.stringify(products)]);
  // The pages are left out: they are most of the bytes.
  const dependentRows = JSON.stringify(
    products.map(({ id, locale, prices, skuKeys, related }) => ({ id, locale, prices, skuKeys, related })),
  );
  for (const [table, insert] of DEPENDENT_TABLES) {
    await manager.query(`DELETE FROM published.${table} AS old USING ${KEYS} WHERE ${SAME}`, [dependentRows]);
    await manager.query(insert, [dependentRows]);
  }
  const priceChanges = products.flatMap(({ id, nextPriceChange: at }) => (at === null ? [] : [{ id, at }]));
  if (priceChanges.length > 0) await manager.query(PRICE_CHANGES, [JSON.stringify(priceChanges)]);
}

const PRICE_CHANGES = `
  INSERT INTO catalog.price_changes (entry_id, at)
  SELECT id, min(at) FROM jsonb_to_recordset($1) AS row (id uuid, at timestamptz) GROUP BY id ORDER BY id
  ON CONFLICT (entry_id) DO UPDATE SET at = excluded.at`;

const UPSERT = `
  INSERT INTO published.products AS old (
    id, locale, revision, slug, name, sort_key, published_at, category_ids, material_ids, style, color, rooms,
    in_stock, card, page, search_tokens)
  SELECT id, locale, revision, slug, name, "sortKey", "publishedAt",
         ARRAY (SELECT jsonb_array_elements_text("categoryIds")::uuid),
         ARRAY (SELECT jsonb_array_elements_text("materialIds")::uuid),
         style, color, ARRAY (SELECT jsonb_array_elements_text(rooms)), "inStock", card, page, "searchTokens"
  FROM jsonb_to_recordset($1) AS row (
    id uuid, locale text, revision integer, slug text, name text, "sortKey" text, "publishedAt" timestamptz,
    "categoryIds" jsonb, "materialIds" jsonb, style text, color text, rooms jsonb, "inStock" boolean,
    card text, page text, "searchTokens" tsvector)
  ON CONFLICT (id, locale) DO UPDATE SET
    revision = excluded.revision, slug = excluded.slug, name = excluded.name, sort_key = excluded.sort_key,
    published_at = excluded.published_at, category_ids = excluded.category_ids, material_ids = excluded.material_ids,
    style = excluded.style, color = excluded.color, rooms = excluded.rooms, in_stock = excluded.in_stock,
    card = excluded.card, page = excluded.page, search_tokens = excluded.search_tokens
  WHERE (old.revision, old.page, old.card, old.search_tokens, old.category_ids, old.material_ids, old.published_at)
    IS DISTINCT FROM (excluded.revision, excluded.page, excluded.card, excluded.search_tokens,
                      excluded.category_ids, excluded.material_ids, excluded.published_at)`;

const KEYS = `jsonb_to_recordset($1) AS key (id uuid, locale text)`;
const SAME = `old.product_id = key.id AND old.locale = key.locale`;

/** Tables whose rows are replaced with their product. */
const DEPENDENT_TABLES: [table: string, insert: string][] = [
  [
    'product_prices',
    `INSERT INTO published.product_prices (product_id, locale, currency, amount)
     SELECT row.id, row.locale, price.key, price.value::bigint
     FROM jsonb_to_recordset($1) AS row (id uuid, locale text, prices jsonb), jsonb_each_text(row.prices) AS price`,
  ],
  [
    'skus',
    `INSERT INTO published.skus (sku_key, locale, product_id)
     SELECT sku.key, row.locale, row.id
     FROM jsonb_to_recordset($1) AS row (id uuid, locale text, "skuKeys" jsonb),
          jsonb_array_elements_text(row."skuKeys") AS sku (key)`,
  ],
  [
    'product_relations',
    `INSERT INTO published.product_relations (product_id, locale, related_id, kind, position)
     SELECT row.id, row.locale, (other.value ->> 'id')::uuid, other.value ->> 'kind', other.position
     FROM jsonb_to_recordset($1) AS row (id uuid, locale text, related jsonb),
          jsonb_array_elements(row.related) WITH ORDINALITY AS other (value, position)`,
  ],
];
