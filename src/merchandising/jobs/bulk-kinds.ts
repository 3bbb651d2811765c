import type { BulkType } from '../../catalog/entities/job.entity.js';
import { ARTICLE } from '../articles/article-kind.js';
import type { EntryKind } from '../entries/entry-kind.js';
import { PRODUCT } from '../products/product-kind.js';

/** What can be changed many at once. */
export const BULK_KINDS = { product: PRODUCT, article: ARTICLE } as unknown as Record<BulkType, EntryKind>;
