import type { EntityManager } from 'typeorm';
import type { CompletenessRules } from '../../catalog/entities/entries/completeness.entity.js';
import type { CompletenessRule, MeasuredType } from './completeness.js';

type Reader = Pick<EntityManager, 'query'>;

export interface CurrentRules extends CompletenessRules {
  rules: CompletenessRule[];
}

/** The newest version of the rules; version 0 where none was ever set. Every edit reads it. */
export async function currentRules(manager: Reader): Promise<CurrentRules> {
  const [current] = await manager.query<CurrentRules[]>(CURRENT);
  return current ?? { version: 0, rules: [], actor: 'system', createdAt: new Date(0) };
}

/** The rules that apply to a product or article: those for all, and those of its categories and their ancestors. */
export async function rulesFor(
  manager: Reader,
  type: MeasuredType,
  contents: object[],
): Promise<{ version: number; applicable: (content: object) => CompletenessRule[] }> {
  const { version, rules } = await currentRules(manager);
  const ofType = rules.filter((rule) => rule.type === type);
  const categories = ofType.some(({ category }) => category !== undefined)
    ? [...new Set(contents.flatMap(categoriesOf))]
    : [];
  const rows =
    categories.length === 0
      ? []
      : await manager.query<{ id: string; ancestor: string }[]>(ANCESTORS, [categories]);
  const isIn = (content: object, category: string) =>
    rows.some(({ id, ancestor }) => ancestor === category && categoriesOf(content).includes(id));
  return {
    version,
    applicable: (content) =>
      ofType.filter(({ category }) => category === undefined || isIn(content, category)),
  };
}

const categoriesOf = (content: object) => (content as { categories?: string[] }).categories ?? [];

const CURRENT = `
  SELECT version, rules, actor, created_at AS "createdAt" FROM catalog.completeness_rules ORDER BY version DESC LIMIT 1`;

const ANCESTORS = `
  WITH RECURSIVE path (id, ancestor) AS (
    SELECT id, id FROM catalog.categories WHERE id = ANY ($1::uuid[])
    UNION SELECT path.id, category.parent_id
    FROM path JOIN catalog.categories AS category ON category.id = path.ancestor WHERE category.parent_id IS NOT NULL)
  SELECT id, ancestor FROM path`;
