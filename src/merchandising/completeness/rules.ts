import type { EntityManager } from 'typeorm';
import { type CompletenessRule, type MeasuredType } from './completeness.js';

type Reader = Pick<EntityManager, 'query'>;

export interface StoredRules {
  version: number;
  rules: CompletenessRule[];
  actor: string;
  createdAt: Date;
}

/** The rules that hold now. */
export async function currentRules(manager: Reader): Promise<StoredRules> {
  const [stored] = await manager.query<StoredRules[]>(CURRENT);
  return stored ?? { version: 0, rules: [], actor: 'system', createdAt: new Date(0) };
}

/** Which rules hold for a product or article: those for all, and those of its categories and all above them. */
export async function rulesFor(
  manager: Reader,
  type: MeasuredType,
  contents: object[],
): Promise<{ version: number; holding: (content: object) => CompletenessRule[] }> {
  const { version, rules } = await currentRules(manager);
  const ofType = rules.filter((rule) => rule.type === type);
  const categories = ofType.some(({ category }) => category !== undefined)
    ? [...new Set(contents.flatMap(categoriesOf))]
    : [];
  const rows =
    categories.length === 0 ? [] : await manager.query<{ id: string; above: string }[]>(ABOVE, [categories]);
  const isIn = (content: object, category: string) =>
    rows.some(({ id, above }) => above === category && categoriesOf(content).includes(id));
  return {
    version,
    holding: (content) => ofType.filter(({ category }) => category === undefined || isIn(content, category)),
  };
}

const categoriesOf = (content: object) => (content as { categories?: string[] }).categories ?? [];

const CURRENT = `
  SELECT version, rules, actor, created_at AS "createdAt" FROM catalog.completeness_rules ORDER BY version DESC LIMIT 1`;

const ABOVE = `
  WITH RECURSIVE path (id, above) AS (
    SELECT id, id FROM catalog.categories WHERE id = ANY ($1::uuid[])
    UNION SELECT path.id, category.parent_id
    FROM path JOIN catalog.categories AS category ON category.id = path.above WHERE category.parent_id IS NOT NULL)
  SELECT id, above FROM path`;
