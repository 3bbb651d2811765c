import type { EntityManager } from 'typeorm';
import { ArticleContent } from '../../catalog/content/article-content.js';
import { linkedSkus } from '../../catalog/product-links.js';
import { type Edit, type EntryKind, NO_HOLDERS } from '../entries/entry-kind.js';
import { danglingReferences } from '../entries/references.js';

export const ARTICLE: EntryKind<ArticleContent> = {
  type: 'article',
  table: 'catalog.articles',
  content: ArticleContent,
  nameOf: ({ title }) => title,
  slugOf: ({ slug }) => slug,
  isVocabulary: false,
  refusals,
  writeGuards,
  holders: NO_HOLDERS,
};

function refusals(manager: EntityManager, edits: Edit<ArticleContent>[]) {
  return danglingReferences(manager, edits, ({ products = [], body }) => ({
    product: products.map(({ product: key }, index) => ({ path: `products.${index}.product`, key })),
    sku: linkedSkus(Object.values(body ?? {})).map((key) => ({ path: 'body', key })),
  }));
}

/** Products it lists and products its body shows alike: neither can be deleted under it. */
async function writeGuards(manager: EntityManager, edits: Edit<ArticleContent>[]) {
  const rows = edits.map(({ id, content: { kind, products = [], body } }) => ({
    ...{ id, kind, products: products.map(({ product }) => product) },
    skus: linkedSkus(Object.values(body ?? {})),
  }));
  await manager.query(ARTICLES, [JSON.stringify(rows)]);
  await manager.query('DELETE FROM catalog.article_products WHERE article_id = ANY ($1)', [
    edits.map(({ id }) => id),
  ]);
  await manager.query(LINKS, [JSON.stringify(rows)]);
}

const ARTICLES = `
  INSERT INTO catalog.articles (id, kind) SELECT id, kind FROM jsonb_to_recordset($1) AS row (id uuid, kind text)
  ON CONFLICT (id) DO UPDATE SET kind = excluded.kind`;

const LINKS = `
  WITH article AS (SELECT * FROM jsonb_to_recordset($1) AS row (id uuid, products jsonb, skus jsonb))
  INSERT INTO catalog.article_products (article_id, product_id)
  SELECT id, product::uuid FROM article, jsonb_array_elements_text(products) AS product
  UNION SELECT article.id, variant.product_id
  FROM article, jsonb_array_elements_text(skus) AS sku JOIN catalog.variants AS variant ON variant.sku_key = sku`;
