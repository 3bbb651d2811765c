import type { EntityManager } from 'typeorm';
import { CatalogError, type CatalogErrorCode } from '../../catalog/errors.js';
import { type Database, inTransaction } from '../../platform/database/in-transaction.js';

/** A rule that Postgres kept, in a race that no check of ours could see. */
const VIOLATIONS: Record<string, [CatalogErrorCode, string]> = {
  variants_pkey: ['sku_taken', 'Another product has this SKU.'],
  skus_pkey: ['sku_taken', 'Another published product still shows this SKU.'],
  variants_gtin_key: ['gtin_taken', 'Another variant has this GTIN.'],
  slugs_pkey: ['slug_taken', 'Another entry has this slug.'],
  product_materials_material_id_fkey: ['in_use', 'A material of this product was deleted, or is in use.'],
  product_categories_category_id_fkey: ['in_use', 'A category of this product was deleted, or is in use.'],
  product_relations_related_id_fkey: ['in_use', 'A related product was deleted, or is in use.'],
  article_products_product_id_fkey: ['in_use', 'A linked product was deleted, or is in use.'],
  search_rule_categories_category_id_fkey: [
    'in_use',
    'A category of this rule was deleted, or a rule holds for it.',
  ],
  categories_parent_id_fkey: ['in_use', 'The category above was deleted, or is in use.'],
};

/** A transaction whose broken database rules are told as what they mean. */
export async function writeTransaction<T>(
  database: Database,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  try {
    return await inTransaction(database, work);
  } catch (error) {
    throw meaningOf(error);
  }
}

/** What a broken rule of the database means; any other error as it is. */
export function meaningOf(error: unknown): unknown {
  const { constraint, detail } = error as { constraint?: string; detail?: string };
  const violation = constraint === undefined ? undefined : VIOLATIONS[constraint];
  if (!violation) return error;
  const [code, message] = violation;
  return new CatalogError(code, message, [{ path: '', code, message: detail ?? message }]);
}
