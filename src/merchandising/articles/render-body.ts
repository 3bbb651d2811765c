import type { EntityManager } from 'typeorm';
import { linkedSkus } from '../../catalog/product-links.js';
import { type Locale, fallbackChain } from '../../platform/locale/locale.js';
import { productsBySku } from '../../publishing/load-taxonomy.js';
import { articleBodyView } from '../../publishing/projection/markdown.js';
import { articleWarnings } from '../completeness/warnings.js';
import { findDanglingReferences } from '../entries/references.js';
import type { RenderingInput } from './rendering.input.js';
import type { RenderingView, ShownProductView } from './rendering.view.js';

/** Renders an unsaved body as publishing would, with warnings about unknown and unpublished products. */
export async function renderBody(
  manager: EntityManager,
  { locale, body }: RenderingInput,
): Promise<RenderingView> {
  const skus = linkedSkus([body]);
  const ids = await productsBySku(manager, skus);
  const unknown = await findDanglingReferences(manager, [{ id: '', version: 1, content: {} }], () => ({
    sku: skus.map((key) => ({ path: `body.${locale}`, key })),
  }));
  const warnings = await articleWarnings(manager, { body: { [locale]: body } });
  return {
    html: articleBodyView(body, ids).html,
    products: await findProducts(manager, ids, skus, locale),
    warnings: [...unknown.map(({ error }) => error), ...warnings],
  };
}

async function findProducts(
  manager: EntityManager,
  ids: Map<string, string>,
  skus: string[],
  locale: Locale,
): Promise<ShownProductView[]> {
  if (ids.size === 0) return [];
  const values = [[...ids.values()], locale, fallbackChain(locale)[1]];
  const rows = await manager.query<Omit<ShownProductView, 'sku'>[]>(PRODUCTS, values);
  const rowsById = new Map(rows.map((row) => [row.id, row]));
  return skus.flatMap((sku) => {
    const row = rowsById.get(ids.get(sku) ?? '');
    return row ? [{ id: row.id, sku, name: row.name, publishedHere: row.publishedHere }] : [];
  });
}

const PRODUCTS = `
  SELECT entry.id, coalesce(entry.name ->> $2, entry.name ->> $3) AS name,
         EXISTS (SELECT FROM published.products AS row WHERE row.id = entry.id AND row.locale = $2) AS "publishedHere"
  FROM catalog.entries AS entry WHERE entry.id = ANY ($1)`;
