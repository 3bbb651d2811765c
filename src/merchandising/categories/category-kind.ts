import type { EntityManager } from 'typeorm';
import { CategoryContent } from '../../catalog/content/category-content.js';
import { CatalogError } from '../../catalog/errors.js';
import type { EntryKind } from '../entries/entry-kind.js';
import { requireReferences } from '../entries/references.js';

export const CATEGORY: EntryKind<CategoryContent> = {
  type: 'category',
  table: 'catalog.categories',
  content: CategoryContent,
  nameOf: ({ name }) => name,
  slugOf: ({ slug }) => slug,
  isVocabulary: true,
  writeGuards,
  holders: `
    SELECT entry.type, entry.id, entry.name FROM catalog.entries AS entry
    WHERE entry.id IN (
      SELECT product_id FROM catalog.product_categories WHERE category_id = $1
      UNION SELECT id FROM catalog.categories WHERE parent_id = $1
      UNION SELECT rule_id FROM catalog.search_rule_categories WHERE category_id = $1
      UNION SELECT id FROM published.products WHERE category_ids @> ARRAY[$1::uuid])
    ORDER BY entry.type, entry.id LIMIT 100`,
};

/** Two moves cannot make a circle behind each other's back: vocabulary is changed by one transaction at a time. */
async function writeGuards(manager: EntityManager, id: string, { parent }: CategoryContent) {
  if (parent !== undefined) {
    await requireReferences(manager, { category: [{ path: 'parent', key: parent }] });
    const circle = await manager.query<unknown[]>(IS_ABOVE, [parent, id]);
    if (circle.length > 0) {
      const fault = {
        path: 'parent',
        code: 'category_cycle',
        message: 'is below this category, or is this category',
      };
      throw new CatalogError('category_cycle', 'A category cannot be below itself.', [fault]);
    }
  }
  await manager.query(
    `INSERT INTO catalog.categories (id, parent_id) VALUES ($1, $2)
     ON CONFLICT (id) DO UPDATE SET parent_id = excluded.parent_id`,
    [id, parent],
  );
}

/** Whether $2 is $1 or above it. */
const IS_ABOVE = `
  WITH RECURSIVE above (id, parent_id) AS (
    SELECT id, parent_id FROM catalog.categories WHERE id = $1
    UNION SELECT category.id, category.parent_id FROM catalog.categories AS category JOIN above ON category.id = above.parent_id)
  SELECT FROM above WHERE id = $2`;
