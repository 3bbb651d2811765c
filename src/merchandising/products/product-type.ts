import { ProductContent } from '../../catalog/content/product-content.js';
import { productWarnings } from '../completeness/warnings.js';
import type { EntryTypeDefinition } from '../common/entry-type-definition.js';
import { copyProduct } from './copy-product.js';
import { findProductViolations } from './find-product-violations.js';
import { writeProductConstraintRows } from './write-product-constraint-rows.js';

export const PRODUCT: EntryTypeDefinition<ProductContent> = {
  type: 'product',
  table: 'catalog.products',
  content: ProductContent,
  nameOf: ({ name }) => name,
  slugOf: ({ slug }) => slug,
  isTaxonomy: false,
  findViolations: findProductViolations,
  writeConstraintRows: writeProductConstraintRows,
  warnings: (_manager, content) => productWarnings(content),
  copy: copyProduct,
  referencingEntries: `
    SELECT entry.type, entry.id, entry.name FROM catalog.entries AS entry
    WHERE entry.id IN (
      SELECT article_id FROM catalog.article_products WHERE product_id = $1
      UNION SELECT product_id FROM catalog.product_relations WHERE related_id = $1)
    ORDER BY entry.type, entry.id`,
};
