import type { BulkType } from '../../catalog/entities/operations/job.entity.js';
import { ARTICLE } from '../articles/article-type.js';
import type { EntryTypeDefinition } from '../common/entry-type-definition.js';
import { PRODUCT } from '../products/product-type.js';

/** Definitions of the types that jobs change. */
export const BULK_TYPE_DEFINITIONS = { product: PRODUCT, article: ARTICLE } as unknown as Record<
  BulkType,
  EntryTypeDefinition
>;
