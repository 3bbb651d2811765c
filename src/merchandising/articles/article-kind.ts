import type { EntityManager } from 'typeorm';
import { ArticleContent } from '../../catalog/content/article-content.js';
import { linkedSkus } from '../../catalog/product-links.js';
import { type EntryKind, NO_HOLDERS } from '../entries/entry-kind.js';
import { requireReferences } from '../entries/references.js';

export const ARTICLE: EntryKind<ArticleContent> = {
  type: 'article',
  table: 'catalog.articles',
  content: ArticleContent,
  nameOf: ({ title }) => title,
  slugOf: ({ slug }) => slug,
  isVocabulary: false,
  writeGuards,
  holders: NO_HOLDERS,
};

/** Products it lists and products its body shows alike: neither can be deleted under it. */
async function writeGuards(
  manager: EntityManager,
  id: string,
  { kind, products = [], body }: ArticleContent,
) {
  const skus = linkedSkus(Object.values(body ?? {}));
  await requireReferences(manager, {
    product: products.map(({ product: key }, index) => ({ path: `products.${index}.product`, key })),
    sku: skus.map((key) => ({ path: 'body', key })),
  });
  await manager.query(
    'INSERT INTO catalog.articles (id, kind) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET kind = excluded.kind',
    [id, kind],
  );
  await manager.query('DELETE FROM catalog.article_products WHERE article_id = $1', [id]);
  await manager.query(LINKS, [id, products.map(({ product }) => product), skus]);
}

const LINKS = `
  INSERT INTO catalog.article_products (article_id, product_id)
  SELECT $1::uuid, product_id FROM unnest($2::uuid[]) AS product_id
  UNION SELECT $1, product_id FROM catalog.variants WHERE sku_key = ANY ($3)`;
