import type { EntityManager } from 'typeorm';
import type { ProductContent } from '../../catalog/content/product-content.js';
import { CatalogError } from '../../catalog/errors.js';
import { skuKey } from '../../catalog/product-links.js';
import type { Fault } from '../../platform/http/problem.js';

/**
 * What must be this product's alone: SKUs, GTINs; and what it must not say twice.
 * @throws CatalogError with every clash. Postgres has the last word in a race.
 */
export async function requireOwnIdentifiers(manager: EntityManager, id: string, content: ProductContent) {
  const { variants = [], related = [] } = content;
  const repeated = [
    ...repeats(
      variants.map(({ sku }) => skuKey(sku)),
      (index) => `variants.${index}.sku`,
    ),
    ...repeats(
      variants.map(({ gtin }) => gtin),
      (index) => `variants.${index}.gtin`,
    ),
    ...repeats(
      related.map(({ product }) => product),
      (index) => `related.${index}.product`,
    ),
    ...related.flatMap(({ product }, index) =>
      product === id
        ? [{ path: `related.${index}.product`, code: 'self', message: 'is this product itself' }]
        : [],
    ),
  ];
  if (repeated.length > 0) throw new CatalogError('invalid', 'Something is said twice.', repeated);

  const skus = variants.map(({ sku }) => skuKey(sku));
  const gtins = variants.map(({ gtin }) => gtin ?? '');
  const others = await manager.query<{ sku_key: string; gtin: string | null; product_id: string }[]>(OTHERS, [
    ...[skus, gtins, id],
  ]);
  const clashes = others.map((other): Fault => {
    const sku = skus.indexOf(other.sku_key);
    const message = `belongs to product ${other.product_id}`;
    if (sku >= 0) return { path: `variants.${sku}.sku`, code: 'sku_taken', message };
    return { path: `variants.${gtins.indexOf(other.gtin ?? '')}.gtin`, code: 'gtin_taken', message };
  });
  if (clashes.length === 0) return;
  const code = clashes.some((clash) => clash.code === 'sku_taken') ? 'sku_taken' : 'gtin_taken';
  throw new CatalogError(code, 'Another product has it.', clashes);
}

function repeats(keys: (string | undefined)[], path: (index: number) => string): Fault[] {
  return keys.flatMap((key, index) =>
    key !== undefined && keys.indexOf(key) < index
      ? [{ path: path(index), code: 'repeated', message: `${key} is said twice` }]
      : [],
  );
}

const OTHERS = `
  SELECT sku_key, gtin, product_id FROM catalog.variants
  WHERE (sku_key = ANY ($1) OR gtin = ANY ($2)) AND product_id <> $3`;
