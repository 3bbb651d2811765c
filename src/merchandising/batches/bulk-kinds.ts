import type { BulkType } from '../../catalog/entities/operations/job.entity.js';
import { ARTICLE } from '../articles/article-type.js';
import type { EntryTypeDefinition } from '../common/entry-type-definition.js';
import { PRODUCT } from '../products/product-type.js';

/** What can be changed many at once. */
export const BULK_KINDS = { product: PRODUCT, article: ARTICLE } as unknown as Record<
  BulkType,
  EntryTypeDefinition
>;
