import type { EntityManager } from 'typeorm';
import { MaterialContent } from '../../catalog/content/material-content.js';
import type { Edit, EntryTypeDefinition } from '../common/entry-type-definition.js';

export const MATERIAL: EntryTypeDefinition<MaterialContent> = {
  type: 'material',
  table: 'catalog.materials',
  content: MaterialContent,
  nameOf: ({ name }) => name,
  slugOf: ({ slug }) => slug,
  isTaxonomy: true,
  findViolations: () => Promise.resolve([]),
  writeConstraintRows,
  copy: null,
  referencingEntries: `
    SELECT entry.type, entry.id, entry.name FROM catalog.entries AS entry
    WHERE entry.id IN (
      SELECT product_id FROM catalog.product_materials WHERE material_id = $1
      UNION SELECT id FROM published.products WHERE material_ids @> ARRAY[$1::uuid])
    ORDER BY entry.id LIMIT 100`,
};

async function writeConstraintRows(manager: EntityManager, edits: Edit<MaterialContent>[]) {
  const rows = edits.map(({ id, content: { kind } }) => ({ id, kind }));
  await manager.query(MATERIALS, [JSON.stringify(rows)]);
}

const MATERIALS = `
  INSERT INTO catalog.materials (id, kind) SELECT id, kind FROM jsonb_to_recordset($1) AS row (id uuid, kind text)
  ON CONFLICT (id) DO UPDATE SET kind = excluded.kind`;
