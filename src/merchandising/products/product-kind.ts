import { ProductContent } from '../../catalog/content/product-content.js';
import { productWarnings } from '../completeness/warnings.js';
import type { EntryKind } from '../entries/entry-kind.js';
import { copyProduct } from './copy-product.js';
import { productRefusals } from './product-refusals.js';
import { writeProductGuards } from './write-product-guards.js';

export const PRODUCT: EntryKind<ProductContent> = {
  type: 'product',
  table: 'catalog.products',
  content: ProductContent,
  nameOf: ({ name }) => name,
  slugOf: ({ slug }) => slug,
  isVocabulary: false,
  refusals: productRefusals,
  writeGuards: writeProductGuards,
  warnings: (_manager, content) => productWarnings(content),
  copy: copyProduct,
  holders: `
    SELECT entry.type, entry.id, entry.name FROM catalog.entries AS entry
    WHERE entry.id IN (
      SELECT article_id FROM catalog.article_products WHERE product_id = $1
      UNION SELECT product_id FROM catalog.product_relations WHERE related_id = $1)
    ORDER BY entry.type, entry.id`,
};
