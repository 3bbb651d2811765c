import type { ReadDatabase, Statement } from '../../platform/database/read-database.js';
import type { Locale } from '../../platform/locale/locale.js';
import type {
  AttributeValueView,
  AttributeValuesView,
  CategoriesView,
  CategoryTreeView,
  MaterialCountView,
  MaterialsView,
} from './taxonomy.view.js';

interface CategoryRow {
  id: string;
  slug: string;
  name: string;
  parent_id: string | null;
  count: number;
}

/** The tree of categories with published products. */
export async function listCategoryTree(database: ReadDatabase, locale: Locale): Promise<CategoriesView> {
  const rows = await database.rows<CategoryRow>(CATEGORIES, [locale]);
  const visibleIds = new Set(rows.map(({ id }) => id));
  // The children of a hidden category become roots.
  const parentOf = ({ parent_id }: CategoryRow) =>
    parent_id !== null && visibleIds.has(parent_id) ? parent_id : null;
  const childrenOf = (parent: string | null): CategoryTreeView[] =>
    rows
      .filter((row) => parentOf(row) === parent)
      .map(({ id, slug, name, count }) => ({ id, slug, name, count, children: childrenOf(id) }));
  return { items: childrenOf(null) };
}

/** The materials that some published product is made of. */
export async function listMaterials(database: ReadDatabase, locale: Locale): Promise<MaterialsView> {
  const rows = await database.rows<MaterialCountView>(MATERIALS, [locale]);
  return {
    items: rows.map(({ id, slug, name, kind, care, count }) => ({ id, slug, name, kind, care, count })),
  };
}

export type AttributeKind = 'style' | 'color' | 'room';

/** Every value of an attribute in its order, also those without published products. */
export async function listAttributeValues(
  database: ReadDatabase,
  kind: AttributeKind,
  locale: Locale,
): Promise<AttributeValuesView> {
  return { items: await database.rows<AttributeValueView>(ATTRIBUTE_VALUES, [kind, locale]) };
}

const CATEGORIES: Statement = {
  name: 'category-tree',
  text: `
    SELECT category.id, category.slug, category.name, category.parent_id, total.count
    FROM published.categories AS category
    JOIN published.taxonomy_totals AS total ON total.entry_id = category.id AND total.locale = category.locale
      AND total.kind = 'category'
    WHERE category.locale = $1
    ORDER BY category.position, category.sort_key, category.id`,
};

const MATERIALS: Statement = {
  name: 'material-counts',
  text: `
    SELECT material.id, material.slug, material.name, material.kind, material.care, total.count
    FROM published.materials AS material
    JOIN published.taxonomy_totals AS total ON total.entry_id = material.id AND total.locale = material.locale
      AND total.kind = 'material'
    WHERE material.locale = $1
    ORDER BY material.sort_key, material.id`,
};

const ATTRIBUTE_VALUES: Statement = {
  name: 'attribute-values',
  text: `
    SELECT code, coalesce(name ->> $2, name ->> 'zh-CN', code) AS name
    FROM published.attribute_values WHERE attribute = $1 ORDER BY position, code`,
};
