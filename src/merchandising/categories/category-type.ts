import type { EntityManager } from 'typeorm';
import { CategoryContent } from '../../catalog/content/category-content.js';
import type { Edit, EntryTypeDefinition, Violation } from '../common/entry-type-definition.js';
import { markUnmeasured } from '../completeness/write-completeness.js';
import { findDanglingReferences } from '../entries/references.js';

export const CATEGORY: EntryTypeDefinition<CategoryContent> = {
  type: 'category',
  table: 'catalog.categories',
  content: CategoryContent,
  nameOf: ({ name }) => name,
  slugOf: ({ slug }) => slug,
  isTaxonomy: true,
  findViolations,
  writeConstraintRows,
  copy: null,
  referencingEntries: `
    SELECT entry.type, entry.id, entry.name FROM catalog.entries AS entry
    WHERE entry.id IN (
      SELECT product_id FROM catalog.product_categories WHERE category_id = $1
      UNION SELECT id FROM catalog.categories WHERE parent_id = $1
      UNION SELECT rule_id FROM catalog.search_rule_categories WHERE category_id = $1
      UNION SELECT id FROM published.products WHERE category_ids @> ARRAY[$1::uuid])
    ORDER BY entry.type, entry.id LIMIT 100`,
};

/** Concurrent moves cannot form a cycle together: the taxonomy lock lets one transaction at a time change categories. */
async function findViolations(manager: EntityManager, edits: Edit<CategoryContent>[]): Promise<Violation[]> {
  const dangling = await findDanglingReferences(manager, edits, ({ parent }) => ({
    category: parent === undefined ? [] : [{ path: 'parent', key: parent }],
  }));
  const moves = edits.map(({ id, content: { parent } }) => ({ id, parent }));
  const cycles = await manager.query<{ id: string }[]>(CYCLES, [JSON.stringify(moves)]);
  const error = {
    path: 'parent',
    code: 'category_cycle',
    message: 'must not be this category or one below it',
  };
  return [...dangling, ...cycles.map(({ id }): Violation => ({ id, code: 'category_cycle', error }))];
}

async function writeConstraintRows(manager: EntityManager, edits: Edit<CategoryContent>[]) {
  const rows = edits.map(({ id, content: { parent } }) => ({ id, parent }));
  const moved = await manager.query<{ id: string }[]>(CATEGORIES, [JSON.stringify(rows)]);
  await markUnmeasured(
    manager,
    moved.map(({ id }) => id),
  );
}

const CATEGORIES = `
  INSERT INTO catalog.categories AS old (id, parent_id)
  SELECT id, parent FROM jsonb_to_recordset($1) AS row (id uuid, parent uuid)
  ON CONFLICT (id) DO UPDATE SET parent_id = excluded.parent_id
  WHERE old.parent_id IS DISTINCT FROM excluded.parent_id
  RETURNING id`;

/** Categories that a move would put below themselves. */
const CYCLES = `
  WITH RECURSIVE move AS (SELECT * FROM jsonb_to_recordset($1) AS row (id uuid, parent uuid)),
  above (moved, id) AS (
    SELECT id, parent FROM move
    UNION SELECT above.moved, category.parent_id
    FROM catalog.categories AS category JOIN above ON category.id = above.id)
  SELECT DISTINCT moved AS id FROM above WHERE id = moved`;
