import type { EntityManager } from 'typeorm';
import type { ProductContent } from '../../catalog/content/product-content.js';
import { skuKey } from '../../catalog/product-links.js';
import { copiedName } from '../lifecycle/duplicate-entry.js';

/** SKUs hold 64; this leaves room for the ending. */
const LONGEST = 56;

/** The same product under another name, with SKUs that are free and without GTINs: those belong to one variant. */
export async function copyProduct(manager: EntityManager, content: ProductContent): Promise<ProductContent> {
  const { slug: _slug, variants = [], ...rest } = content;
  const stems = variants.map(({ sku }) => `${sku.slice(0, LONGEST)}-C`);
  const rows = await manager.query<{ key: string }[]>(TAKEN, [stems.map(skuKey)]);
  const taken = new Set(rows.map(({ key }) => key));
  let number = 1;
  while (stems.some((stem) => taken.has(skuKey(`${stem}${number}`)))) number++;
  const copies = variants.map(({ gtin: _gtin, ...variant }, at) => ({
    ...variant,
    sku: `${stems[at]}${number}`,
  }));
  return { ...rest, name: copiedName(content.name), variants: copies };
}

const TAKEN = `
  SELECT sku_key AS key FROM catalog.variants JOIN unnest($1::text[]) AS stem ON starts_with(sku_key, stem)
  UNION SELECT sku_key FROM published.skus JOIN unnest($1::text[]) AS stem ON starts_with(sku_key, stem)`;
