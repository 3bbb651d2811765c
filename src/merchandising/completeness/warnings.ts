import type { EntityManager } from 'typeorm';
import type { ArticleContent } from '../../catalog/content/article-content.js';
import type { ProductContent } from '../../catalog/content/product-content.js';
import { linkedSkus } from '../../catalog/product-links.js';
import { LOCALES } from '../../platform/locale/locale.js';
import type { FieldError } from '../../platform/errors/field-error.js';

/**
 * Standards that were replaced. GB 18584-2024 is compulsory since 2025-07-01 and GB 17927-2024 since
 * 2025-09-01: intertek.com.cn/listdata/1936974335252107264.html, chinesestandards.org/standards/GB%2017927-2024.
 */
const OUTDATED: [edition: RegExp, successor: string][] = [
  [/GB\s*18584\s*[-—–]\s*2001/i, 'GB 18584-2024'],
  [/GB\s*28481\s*[-—–]\s*2012/i, 'GB 18584-2024'],
  [/GB\s*17927(\.\d)?\s*[-—–]\s*2011/i, 'GB 17927-2024'],
];

/** Likely mistakes in a product: expired or outdated certificates, wrong sums. None prevents publishing. */
export function productWarnings(
  { certifications = [], upholstery }: ProductContent,
  now = new Date(),
): FieldError[] {
  const today = now.toISOString().slice(0, 10);
  const certificates = certifications.flatMap(({ name, code = '', validUntil }, index): FieldError[] => {
    const path = `certifications.${index}`;
    const [, successor] = OUTDATED.find(([edition]) => edition.test(`${name} ${code}`)) ?? [];
    return [
      ...(successor
        ? [{ path, code: 'outdated_standard', message: `${successor} has taken its place` }]
        : []),
      ...(validUntil !== undefined && validUntil < today
        ? [{ path: `${path}.validUntil`, code: 'expired', message: `was valid until ${validUntil}` }]
        : []),
    ];
  });
  const { composition = [] } = upholstery ?? {};
  const sum = composition.reduce((total, { percent }) => total + percent, 0);
  if (composition.length === 0 || sum === 100) return certificates;
  const message = `adds up to ${sum} %, not to 100`;
  return [...certificates, { path: 'upholstery.composition', code: 'bad_sum', message }];
}

/** Products in an article that are not published in a locale of the article. */
export async function articleWarnings(
  manager: Pick<EntityManager, 'query'>,
  { products = [], body = {} }: Pick<ArticleContent, 'products' | 'body'>,
): Promise<FieldError[]> {
  const listed = products.map(({ product }, index) => ({ path: `products.${index}.product`, product }));
  const linked = Object.entries(body).flatMap(([locale, text]) =>
    linkedSkus([text]).map((sku) => ({ path: `body.${locale}`, locale, sku })),
  );
  const links = [...listed, ...linked];
  if (links.length === 0) return [];
  const unpublished = await manager.query<{ path: string; name: string; locales: string[] }[]>(UNPUBLISHED, [
    JSON.stringify(links),
    LOCALES,
  ]);
  return unpublished.map(({ path, name, locales }) => {
    const message = `shows ${name}, which is not public in ${locales.join(' and ')}`;
    return { path, code: 'unpublished_product', message };
  });
}

const UNPUBLISHED = `
  SELECT link.path, coalesce(entry.name ->> 'zh-CN', entry.name ->> 'en') AS name,
         array_agg(each.locale ORDER BY each.locale DESC) AS locales
  FROM jsonb_to_recordset($1) AS link (path text, locale text, product uuid, sku text)
  LEFT JOIN catalog.variants AS variant ON variant.sku_key = link.sku
  JOIN catalog.entries AS entry ON entry.id = coalesce(link.product, variant.product_id)
  JOIN unnest($2::text[]) AS each (locale) ON each.locale = coalesce(link.locale, each.locale)
  WHERE NOT EXISTS (SELECT FROM published.products AS row WHERE row.id = entry.id AND row.locale = each.locale)
  GROUP BY link.path, entry.id ORDER BY link.path, entry.id`;
