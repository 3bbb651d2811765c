import type { EntityManager } from 'typeorm';
import type { ProductContent } from '../../catalog/content/product-content.js';
import { skuKey } from '../../catalog/product-links.js';
import { nameOfCopy } from '../lifecycle/duplicate-entry.js';

/** SKUs may have 64 characters; the rest is for the suffix. */
const MAX_STEM_LENGTH = 56;

/** The content for a duplicate: another name, free SKUs, and no GTINs, which belong to one variant. */
export async function copyProduct(manager: EntityManager, content: ProductContent): Promise<ProductContent> {
  const { slug: _slug, variants = [], ...rest } = content;
  const stems = variants.map(({ sku }) => `${sku.slice(0, MAX_STEM_LENGTH)}-C`);
  const rows = await manager.query<{ key: string }[]>(TAKEN, [stems.map(skuKey)]);
  const taken = new Set(rows.map(({ key }) => key));
  let number = 1;
  while (stems.some((stem) => taken.has(skuKey(`${stem}${number}`)))) number++;
  const copies = variants.map(({ gtin: _gtin, ...variant }, at) => ({
    ...variant,
    sku: `${stems[at]}${number}`,
  }));
  return { ...rest, name: nameOfCopy(content.name), variants: copies };
}

const TAKEN = `
  SELECT sku_key AS key FROM catalog.variants JOIN unnest($1::text[]) AS stem ON starts_with(sku_key, stem)
  UNION SELECT sku_key FROM published.skus JOIN unnest($1::text[]) AS stem ON starts_with(sku_key, stem)`;
