import type { EntityManager } from 'typeorm';
import type { ArticleContent } from '../catalog/content/article-content.js';
import type { ProductContent } from '../catalog/content/product-content.js';
import { linkedSkus, skuKey } from '../catalog/product-links.js';
import type { LocalizedText } from '../platform/locale/locale.js';
import type { PublishedRevision } from './projection/published-revision.js';
import type { SharedCategory, SharedName, Stock, Taxonomy } from './projection/taxonomy.js';

type Term = { code: string; name: LocalizedText };

/** Reads, in a fixed number of statements, the names, stock and ids that the pages of these revisions show. */
export async function loadTaxonomy(
  manager: EntityManager,
  products: PublishedRevision<ProductContent>[],
  articles: PublishedRevision<ArticleContent>[],
): Promise<Taxonomy> {
  const materialIds = products.flatMap(({ content: { materials = [] } }) =>
    materials.map(({ material }) => material),
  );
  const skus = products.flatMap(({ content: { variants = [] } }) => variants.map(({ sku }) => skuKey(sku)));
  const linkedSkuKeys = linkedSkus(articles.flatMap(({ content: { body } }) => Object.values(body ?? {})));

  const hasSalePrices = products.some(({ content: { variants = [] } }) =>
    variants.some(({ offers }) => offers),
  );
  const materials = await manager.query<({ id: string } & SharedName)[]>(MATERIALS, [
    [...new Set(materialIds)],
  ]);
  const categories = await manager.query<SharedCategory[]>(CATEGORIES);
  const stock = await manager.query<({ sku_key: string } & Stock)[]>(STOCK, [skus]);
  return {
    now: hasSalePrices ? await databaseTime(manager) : Date.now(),
    materials: new Map(materials.map(({ id, name, slug }) => [id, { name, slug }])),
    categories: new Map(categories.map((category) => [category.id, category])),
    styles: await attributeValues(manager, 'styles'),
    colors: await attributeValues(manager, 'colors'),
    rooms: await attributeValues(manager, 'rooms'),
    stock: new Map(stock.map(({ sku_key, status, quantity }) => [sku_key, { status, quantity }])),
    products: await productsBySku(manager, linkedSkuKeys),
  };
}

/** @param skus in upper case; those that no product has are left out of the result */
export async function productsBySku(
  manager: Pick<EntityManager, 'query'>,
  skus: string[],
): Promise<Map<string, string>> {
  if (skus.length === 0) return new Map();
  const links = await manager.query<{ sku_key: string; id: string }[]>(LINKS, [skus]);
  return new Map(links.map(({ sku_key, id }) => [sku_key, id]));
}

/** The database's clock, so that all instances and the projector agree on which sale prices apply. */
async function databaseTime(manager: EntityManager): Promise<number> {
  const [row] = await manager.query<{ now: Date }[]>('SELECT clock_timestamp() AS now');
  return row?.now.getTime() ?? Date.now();
}

async function attributeValues(manager: EntityManager, table: 'styles' | 'colors' | 'rooms') {
  const rows = await manager.query<Term[]>(`SELECT code, name FROM catalog.${table}`);
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** The published revision: an unpublished category or material is left out, and so are unpublished edits. */
const PUBLIC_REVISION = `
  JOIN catalog.publications AS publication ON publication.entry_id = entry.id AND publication.locale = 'zh-CN'
  JOIN catalog.revisions AS revision ON revision.entry_id = entry.id AND revision.number = publication.revision`;

const MATERIALS = `
  SELECT entry.id, revision.content -> 'name' AS name, revision.content -> 'slug' AS slug
  FROM catalog.materials AS entry ${PUBLIC_REVISION}
  WHERE entry.id = ANY ($1)`;

const CATEGORIES = `
  SELECT entry.id, entry.parent_id AS parent,
         revision.content -> 'name' AS name, revision.content -> 'slug' AS slug
  FROM catalog.categories AS entry ${PUBLIC_REVISION}`;

const STOCK = `SELECT sku_key, status, quantity FROM catalog.availability WHERE sku_key = ANY ($1)`;

/** The published product with the SKU; where there is none, the draft that has it. */
const LINKS = `
  SELECT sku_key, product_id AS id FROM published.skus WHERE sku_key = ANY ($1)
  UNION SELECT sku_key, product_id FROM catalog.variants AS draft
  WHERE sku_key = ANY ($1) AND NOT EXISTS (SELECT FROM published.skus WHERE skus.sku_key = draft.sku_key)`;
