import type { Locale } from '../../platform/locale/locale.js';
import type { CategoryTreeView } from '../../storefront/taxonomy/taxonomy.view.js';
import { type Paths, pathOf } from '../html/addresses.js';

/** The categories that have something to show in a language. */
export interface Tree {
  locale: Locale;
  items: CategoryTreeView[];
}

/** Where each category is, by its id, in each language in which it has something to show. */
export function categoryPaths(trees: Tree[]): Map<string, Paths> {
  const paths = new Map<string, Paths>();
  const add = (locale: Locale) => (category: CategoryTreeView) => {
    const own = paths.get(category.id) ?? {};
    paths.set(category.id, { ...own, [locale]: pathOf('category', category.slug, locale) });
    category.children.forEach(add(locale));
  };
  for (const { locale, items } of trees) items.forEach(add(locale));
  return paths;
}

/** From the root to the category that is meant; empty where there is none. */
export function trailTo(
  categories: CategoryTreeView[],
  isMeant: (category: CategoryTreeView) => boolean,
): CategoryTreeView[] {
  for (const category of categories) {
    if (isMeant(category)) return [category];
    const below = trailTo(category.children, isMeant);
    if (below.length > 0) return [category, ...below];
  }
  return [];
}
