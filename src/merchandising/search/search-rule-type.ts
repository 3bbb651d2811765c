import type { EntityManager } from 'typeorm';
import { SearchRuleContent } from '../../catalog/content/search-rule-content.js';
import {
  type Edit,
  NEVER_REFERENCED,
  type EntryTypeDefinition,
  type Violation,
} from '../common/entry-type-definition.js';
import { findDanglingReferences } from '../entries/references.js';

export const SEARCH_RULE: EntryTypeDefinition<SearchRuleContent> = {
  type: 'search-rule',
  table: 'catalog.search_rules',
  content: SearchRuleContent,
  nameOf: ({ name }) => ({ 'zh-CN': name }),
  slugOf: null,
  isTaxonomy: true,
  findViolations,
  writeConstraintRows,
  copy: null,
  referencingEntries: NEVER_REFERENCED,
};

/** Pinned, boosted or hidden entries may be drafts or be deleted later; a category that a rule names cannot be. */
async function findViolations(
  manager: EntityManager,
  edits: Edit<SearchRuleContent>[],
): Promise<Violation[]> {
  const endBeforeStart = edits.filter(
    ({ content: { from, until } }) =>
      from !== undefined && until !== undefined && Date.parse(from) >= Date.parse(until),
  );
  const dangling = await findDanglingReferences(manager, edits, (content) => ({
    entry: (['pins', 'boosts', 'hides'] as const).flatMap((list) =>
      (content[list] ?? []).map((key, index) => ({ path: `${list}.${index}`, key })),
    ),
    category: (content.categories ?? []).map((key, index) => ({ path: `categories.${index}`, key })),
  }));
  const error = { path: 'until', code: 'bad_period', message: 'must be after `from`' };
  return [...endBeforeStart.map(({ id }): Violation => ({ id, code: 'invalid', error })), ...dangling];
}

async function writeConstraintRows(manager: EntityManager, edits: Edit<SearchRuleContent>[]) {
  const rows = edits.map(({ id, content: { from, until, categories = [] } }) => ({
    id,
    from,
    until,
    categories,
  }));
  await manager.query(RULES, [JSON.stringify(rows)]);
  await manager.query('DELETE FROM catalog.search_rule_categories WHERE rule_id = ANY ($1)', [
    edits.map(({ id }) => id),
  ]);
  await manager.query(CATEGORIES, [JSON.stringify(rows)]);
}

const RULES = `
  INSERT INTO catalog.search_rules (id, starts_at, ends_at)
  SELECT id, "from", until FROM jsonb_to_recordset($1) AS row (id uuid, "from" timestamptz, until timestamptz)
  ON CONFLICT (id) DO UPDATE SET starts_at = excluded.starts_at, ends_at = excluded.ends_at`;

const CATEGORIES = `
  INSERT INTO catalog.search_rule_categories (rule_id, category_id)
  SELECT row.id, category::uuid
  FROM jsonb_to_recordset($1) AS row (id uuid, categories jsonb), jsonb_array_elements_text(row.categories) AS category`;
