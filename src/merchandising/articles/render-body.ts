import type { EntityManager } from 'typeorm';
import { linkedSkus } from '../../catalog/product-links.js';
import { type Locale, fallbackChain } from '../../platform/locale/locale.js';
import { productsBySku } from '../../publishing/load-taxonomy.js';
import { bodyOf } from '../../publishing/projection/markdown.js';
import { articleWarnings } from '../completeness/warnings.js';
import { danglingReferences } from '../entries/references.js';
import type { RenderingInput } from './rendering.input.js';
import type { RenderingView, ShownProductView } from './rendering.view.js';

/** What publishing would make of a text that nobody has saved, and what saving and readers would miss in it. */
export async function renderBody(
  manager: EntityManager,
  { locale, body }: RenderingInput,
): Promise<RenderingView> {
  const skus = linkedSkus([body]);
  const ids = await productsBySku(manager, skus);
  const unknown = await danglingReferences(manager, [{ id: '', version: 1, content: {} }], () => ({
    sku: skus.map((key) => ({ path: `body.${locale}`, key })),
  }));
  const hidden = await articleWarnings(manager, { body: { [locale]: body } });
  return {
    html: bodyOf(body, ids).html,
    products: await shown(manager, ids, skus, locale),
    warnings: [...unknown.map(({ error }) => error), ...hidden],
  };
}

async function shown(
  manager: EntityManager,
  ids: Map<string, string>,
  skus: string[],
  locale: Locale,
): Promise<ShownProductView[]> {
  if (ids.size === 0) return [];
  const values = [[...ids.values()], locale, fallbackChain(locale)[1]];
  const rows = await manager.query<Omit<ShownProductView, 'sku'>[]>(SHOWN, values);
  const known = new Map(rows.map((row) => [row.id, row]));
  return skus.flatMap((sku) => {
    const found = known.get(ids.get(sku) ?? '');
    return found ? [{ id: found.id, sku, name: found.name, publishedHere: found.publishedHere }] : [];
  });
}

const SHOWN = `
  SELECT entry.id, coalesce(entry.name ->> $2, entry.name ->> $3) AS name,
         EXISTS (SELECT FROM published.products AS row WHERE row.id = entry.id AND row.locale = $2) AS "publishedHere"
  FROM catalog.entries AS entry WHERE entry.id = ANY ($1)`;
