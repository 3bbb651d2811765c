import type { Database } from '../../platform/database/in-transaction.js';
import type { ProductContent } from '../../catalog/content/product-content.js';
import { CatalogError } from '../../catalog/errors.js';
import { skuKey } from '../../catalog/product-links.js';
import { Problem } from '../../platform/errors/problem.js';
import type { Author } from '../common/author.js';
import { mergePatch } from '../entries/merge-patch.js';
import { patchEntry } from '../entries/patch-entry.js';
import type { EntryRecord } from '../entries/entry-record.js';
import { PRODUCT } from './product-type.js';

/**
 * Applies a merge patch to one variant; the others stay as they are.
 * @throws CatalogError not_found where the product has no such variant
 */
export function patchVariant(
  database: Database,
  id: string,
  sku: string,
  expectedVersion: number,
  patch: unknown,
  author: Author,
): Promise<EntryRecord<ProductContent>> {
  if (typeof patch === 'object' && patch !== null && 'sku' in patch) {
    throw Problem.invalid([
      { path: 'sku', code: 'unknown_field', message: 'cannot be changed here; it identifies the variant' },
    ]);
  }
  const toProductPatch = ({ variants = [] }: ProductContent) => {
    if (!variants.some((variant) => skuKey(variant.sku) === skuKey(sku))) {
      throw new CatalogError('not_found', 'This product has no such variant.');
    }
    return {
      variants: variants.map((each) => (skuKey(each.sku) === skuKey(sku) ? mergePatch(each, patch) : each)),
    };
  };
  return patchEntry(database, PRODUCT, id, expectedVersion, toProductPatch, author);
}
