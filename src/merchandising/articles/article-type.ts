import type { EntityManager } from 'typeorm';
import { ArticleContent } from '../../catalog/content/article-content.js';
import { linkedSkus } from '../../catalog/product-links.js';
import { articleWarnings } from '../completeness/warnings.js';
import { nameOfCopy } from '../lifecycle/duplicate-entry.js';
import { type Edit, type EntryTypeDefinition, NEVER_REFERENCED } from '../common/entry-type-definition.js';
import { findDanglingReferences, imageReference, imageReferencesIn } from '../entries/references.js';

export const ARTICLE: EntryTypeDefinition<ArticleContent> = {
  type: 'article',
  table: 'catalog.articles',
  content: ArticleContent,
  nameOf: ({ title }) => title,
  slugOf: ({ slug }) => slug,
  isTaxonomy: false,
  findViolations,
  writeConstraintRows,
  warnings: articleWarnings,
  copy: async (_manager, { slug: _slug, ...content }) => ({ ...content, title: nameOfCopy(content.title) }),
  referencingEntries: NEVER_REFERENCED,
};

function findViolations(manager: EntityManager, edits: Edit<ArticleContent>[]) {
  return findDanglingReferences(manager, edits, ({ products = [], body, cover }) => ({
    product: products.map(({ product: key }, index) => ({ path: `products.${index}.product`, key })),
    sku: linkedSkus(Object.values(body ?? {})).map((key) => ({ path: 'body', key })),
    image: [
      ...imageReference('cover.url', cover?.url),
      ...imageReferencesIn('body', Object.values(body ?? {})),
    ],
  }));
}

/** Rows for the products that it lists and those that its body shows: neither can be deleted. */
async function writeConstraintRows(manager: EntityManager, edits: Edit<ArticleContent>[]) {
  const rows = edits.map(({ id, content: { kind } }) => ({ id, kind }));
  await manager.query(ARTICLES, [JSON.stringify(rows)]);
  const ids = edits.map(({ id }) => id);
  await manager.query('DELETE FROM catalog.article_products WHERE article_id = ANY ($1)', [ids]);
  const productRows = edits.flatMap(({ id, content: { products = [] } }) =>
    products.map(({ product }) => ({ id, product })),
  );
  const skuRows = edits.flatMap(({ id, content: { body } }) =>
    linkedSkus(Object.values(body ?? {})).map((sku) => ({ id, sku })),
  );
  const skus = skuRows.map(({ sku }) => sku);
  await manager.query(LINKS, [JSON.stringify(productRows), JSON.stringify(skuRows), skus]);
}

const ARTICLES = `
  INSERT INTO catalog.articles (id, kind) SELECT id, kind FROM jsonb_to_recordset($1) AS row (id uuid, kind text)
  ON CONFLICT (id) DO UPDATE SET kind = excluded.kind`;

const LINKS = `
  WITH owner AS MATERIALIZED (SELECT sku_key, product_id FROM catalog.variants WHERE sku_key = ANY ($3))
  INSERT INTO catalog.article_products (article_id, product_id)
  SELECT id, product FROM jsonb_to_recordset($1) AS link (id uuid, product uuid)
  UNION SELECT card.id, owner.product_id
  FROM jsonb_to_recordset($2) AS card (id uuid, sku text) JOIN owner ON owner.sku_key = card.sku`;
