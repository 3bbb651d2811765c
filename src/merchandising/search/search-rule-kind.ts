import type { EntityManager } from 'typeorm';
import { SearchRuleContent } from '../../catalog/content/search-rule-content.js';
import { CatalogError } from '../../catalog/errors.js';
import { NO_HOLDERS, type EntryKind } from '../entries/entry-kind.js';
import { requireReferences } from '../entries/references.js';

export const SEARCH_RULE: EntryKind<SearchRuleContent> = {
  type: 'search-rule',
  table: 'catalog.search_rules',
  content: SearchRuleContent,
  nameOf: ({ name }) => ({ 'zh-CN': name }),
  slugOf: null,
  isVocabulary: true,
  writeGuards,
  holders: NO_HOLDERS,
};

/** What it shows may be a draft, or go: then it does nothing for that. Its categories stay while it holds for them. */
async function writeGuards(manager: EntityManager, id: string, content: SearchRuleContent) {
  const { categories = [], from, until } = content;
  if (from !== undefined && until !== undefined && Date.parse(from) >= Date.parse(until)) {
    const fault = { path: 'until', code: 'bad_period', message: 'must be after `from`' };
    throw new CatalogError('invalid', 'It would end before it begins.', [fault]);
  }
  const shown = (['pins', 'boosts', 'hides'] as const).flatMap((list) =>
    (content[list] ?? []).map((key, index) => ({ path: `${list}.${index}`, key })),
  );
  await requireReferences(manager, {
    entry: shown,
    category: categories.map((key, index) => ({ path: `categories.${index}`, key })),
  });
  await manager.query(RULE, [id, from, until]);
  await manager.query('DELETE FROM catalog.search_rule_categories WHERE rule_id = $1', [id]);
  await manager.query(CATEGORIES, [id, categories]);
}

const RULE = `
  INSERT INTO catalog.search_rules (id, starts_at, ends_at) VALUES ($1, $2, $3)
  ON CONFLICT (id) DO UPDATE SET starts_at = excluded.starts_at, ends_at = excluded.ends_at`;

const CATEGORIES = `
  INSERT INTO catalog.search_rule_categories (rule_id, category_id) SELECT $1, unnest($2::uuid[])`;
