import type { EntityManager } from 'typeorm';
import type { ArticleContent } from '../catalog/content/article-content.js';
import type { ProductContent } from '../catalog/content/product-content.js';
import { linkedSkus, skuKey } from '../catalog/product-links.js';
import type { LocalizedText } from '../platform/locale/locale.js';
import type { PublishedRevision } from './projection/published-revision.js';
import type { SharedCategory, SharedName, Stock, Vocabulary } from './projection/vocabulary.js';

type Term = { code: string; name: LocalizedText };

/** Reads, in a fixed number of statements, all that these revisions show besides their own content. */
export async function loadVocabulary(
  manager: EntityManager,
  revisions: PublishedRevision[],
): Promise<Vocabulary> {
  const products = revisions
    .filter(({ type }) => type === 'product')
    .map(({ content }) => content as ProductContent);
  const articles = revisions
    .filter(({ type }) => type === 'article')
    .map(({ content }) => content as ArticleContent);
  const materialIds = products.flatMap(({ materials = [] }) => materials.map(({ material }) => material));
  const skus = products.flatMap(({ variants = [] }) => variants.map(({ sku }) => skuKey(sku)));
  const linked = linkedSkus(articles.flatMap(({ body }) => Object.values(body ?? {})));

  const materials = await manager.query<({ id: string } & SharedName)[]>(MATERIALS, [
    [...new Set(materialIds)],
  ]);
  const categories = await manager.query<SharedCategory[]>(CATEGORIES);
  const stock = await manager.query<({ sku_key: string } & Stock)[]>(STOCK, [skus]);
  const links =
    linked.length === 0 ? [] : await manager.query<{ sku_key: string; id: string }[]>(LINKS, [linked]);
  return {
    materials: new Map(materials.map(({ id, name, slug }) => [id, { name, slug }])),
    categories: new Map(categories.map((category) => [category.id, category])),
    styles: await terms(manager, 'styles'),
    colors: await terms(manager, 'colors'),
    rooms: await terms(manager, 'rooms'),
    stock: new Map(stock.map(({ sku_key, status, quantity }) => [sku_key, { status, quantity }])),
    products: new Map(links.map(({ sku_key, id }) => [sku_key, id])),
  };
}

async function terms(manager: EntityManager, table: 'styles' | 'colors' | 'rooms') {
  const rows = await manager.query<Term[]>(`SELECT code, name FROM catalog.${table}`);
  return new Map(rows.map(({ code, name }) => [code, name]));
}

const MATERIALS = `
  SELECT entry.id, revision.content -> 'name' AS name, revision.content -> 'slug' AS slug
  FROM catalog.entries AS entry
  JOIN catalog.revisions AS revision ON revision.entry_id = entry.id AND revision.number = entry.version
  WHERE entry.id = ANY ($1) AND entry.type = 'material'`;

const CATEGORIES = `
  SELECT category.id, category.parent_id AS parent,
         revision.content -> 'name' AS name, revision.content -> 'slug' AS slug
  FROM catalog.categories AS category
  JOIN catalog.entries AS entry ON entry.id = category.id
  JOIN catalog.revisions AS revision ON revision.entry_id = entry.id AND revision.number = entry.version`;

const STOCK = `SELECT sku_key, status, quantity FROM catalog.availability WHERE sku_key = ANY ($1)`;

/** A SKU that a draft has dropped is still linked as long as it is published. */
const LINKS = `
  SELECT sku_key, product_id AS id FROM published.skus WHERE sku_key = ANY ($1)
  UNION SELECT sku_key, product_id FROM catalog.variants WHERE sku_key = ANY ($1)`;
