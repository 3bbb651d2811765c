import type { Database } from '../../platform/database/in-transaction.js';
import { CatalogError } from '../../catalog/errors.js';
import { skuKey } from '../../catalog/product-links.js';
import { projectEntries } from '../../publishing/project-entries.js';
import { lockTaxonomyShared } from '../../publishing/taxonomy-lock.js';
import { audit } from '../audit/audit.js';
import type { Author } from '../common/author.js';
import { writeTransaction } from '../common/write-transaction.js';
import type { AvailabilityInput } from './availability.input.js';
import type { AvailabilityView } from './availability.view.js';

/**
 * Sets the availability of a SKU. It is public at once, without a draft or a revision.
 * @throws CatalogError not_found for a SKU of no working copy and no published product
 */
export async function setAvailability(
  database: Database,
  sku: string,
  { status, quantity }: AvailabilityInput,
  author: Author,
): Promise<AvailabilityView> {
  const key = skuKey(sku);
  return writeTransaction(database, async (manager) => {
    await lockTaxonomyShared(manager);
    const products = await manager.query<{ product_id: string }[]>(PRODUCTS, [key]);
    if (products.length === 0) throw new CatalogError('not_found', 'There is no such SKU.');
    const values = [key, status, quantity ?? null, author.actor];
    const [row] = await manager.query<{ updated_at: Date }[]>(SET, values);
    await projectEntries(
      manager,
      products.map(({ product_id }) => product_id),
    );
    const details = { sku, status, quantity: quantity ?? null };
    await audit(
      manager,
      author,
      'stock_set',
      products.map(({ product_id }) => ({ id: product_id, details })),
    );
    const updatedAt = (row?.updated_at ?? new Date()).toISOString();
    return { ...details, updatedAt };
  });
}

const PRODUCTS = `
  SELECT product_id FROM catalog.variants WHERE sku_key = $1
  UNION SELECT product_id FROM published.skus WHERE sku_key = $1`;

const SET = `
  INSERT INTO catalog.availability (sku_key, status, quantity, actor) VALUES ($1, $2, $3, $4)
  ON CONFLICT (sku_key) DO UPDATE
    SET status = excluded.status, quantity = excluded.quantity, actor = excluded.actor, updated_at = now()
  RETURNING updated_at`;
