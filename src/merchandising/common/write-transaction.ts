import type { EntityManager } from 'typeorm';
import { CatalogError, type CatalogErrorCode } from '../../catalog/errors.js';
import { type Database, inTransaction } from '../../platform/database/in-transaction.js';

/** Errors for constraints that our own checks cannot enforce, because of concurrent transactions. */
const CONSTRAINT_ERRORS: Record<string, [CatalogErrorCode, string]> = {
  variants_pkey: ['sku_taken', 'Another product has this SKU.'],
  skus_pkey: ['sku_taken', 'Another published product has this SKU.'],
  variants_gtin_key: ['gtin_taken', 'Another variant has this GTIN.'],
  slugs_pkey: ['slug_taken', 'Another entry has this slug.'],
  product_materials_material_id_fkey: ['in_use', 'A material of this product was deleted, or is in use.'],
  product_categories_category_id_fkey: ['in_use', 'A category of this product was deleted, or is in use.'],
  product_relations_related_id_fkey: ['in_use', 'A related product was deleted, or is in use.'],
  article_products_product_id_fkey: ['in_use', 'A linked product was deleted, or is in use.'],
  search_rule_categories_category_id_fkey: [
    'in_use',
    'A category of this rule was deleted, or a rule refers to it.',
  ],
  categories_parent_id_fkey: ['in_use', 'The parent category was deleted, or is in use.'],
};

/** A transaction in which violated constraints are thrown as CatalogError. */
export async function writeTransaction<T>(
  database: Database,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  try {
    return await inTransaction(database, work);
  } catch (error) {
    throw toCatalogError(error);
  }
}

/** The CatalogError for a violated constraint; any other error unchanged. */
export function toCatalogError(error: unknown): unknown {
  const { constraint, detail } = error as { constraint?: string; detail?: string };
  const violation = constraint === undefined ? undefined : CONSTRAINT_ERRORS[constraint];
  if (!violation) return error;
  const [code, message] = violation;
  return new CatalogError(code, message, [{ path: '', code, message: detail ?? message }]);
}
