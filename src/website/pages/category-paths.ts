import type { Locale } from '../../platform/locale/locale.js';
import type { CategoryTreeView } from '../../storefront/taxonomy/taxonomy.view.js';
import { type Paths, pathOf } from '../html/addresses.js';

/** The categories with published products in a locale. */
export interface CategoryTree {
  locale: Locale;
  items: CategoryTreeView[];
}

/** Paths of each category by its id, in each locale in which it has published products. */
export function categoryPaths(trees: CategoryTree[]): Map<string, Paths> {
  const paths = new Map<string, Paths>();
  const add = (locale: Locale) => (category: CategoryTreeView) => {
    const known = paths.get(category.id) ?? {};
    paths.set(category.id, { ...known, [locale]: pathOf('category', category.slug, locale) });
    category.children.forEach(add(locale));
  };
  for (const { locale, items } of trees) items.forEach(add(locale));
  return paths;
}

/** The path from the root to the first category that matches; empty where none does. */
export function findCategoryPath(
  categories: CategoryTreeView[],
  matches: (category: CategoryTreeView) => boolean,
): CategoryTreeView[] {
  for (const category of categories) {
    if (matches(category)) return [category];
    const descendants = findCategoryPath(category.children, matches);
    if (descendants.length > 0) return [category, ...descendants];
  }
  return [];
}
