import type { ContentName } from '../contents/content-name.ts';
import type { EntryDocument } from './types.ts';

export interface Resource {
  /** Below /v1/merchandising/. */
  path: string;
  content: ContentName;
  type: string;
  /** Has drafts, translations and a page of its own. */
  isPaged: boolean;
}

export const RESOURCES = {
  products: { path: 'products', content: 'Product', type: 'product', isPaged: true },
  articles: { path: 'articles', content: 'Article', type: 'article', isPaged: true },
  categories: { path: 'categories', content: 'Category', type: 'category', isPaged: false },
  materials: { path: 'materials', content: 'Material', type: 'material', isPaged: false },
  synonyms: { path: 'search/synonyms', content: 'Synonym', type: 'synonym', isPaged: false },
  rules: { path: 'search/rules', content: 'SearchRule', type: 'search-rule', isPaged: false },
} satisfies Record<string, Resource>;

export type ResourceName = keyof typeof RESOURCES;

export const resourceOf = (type: string) =>
  (Object.keys(RESOURCES) as ResourceName[]).find((name) => RESOURCES[name].type === type) ?? 'products';

const STATE: readonly string[] = [
  ...(['id', 'type', 'version', 'status', 'publications', 'schedule', 'completeness'] as const),
  ...(['createdAt', 'updatedAt', 'archivedAt'] as const),
];

/** The content of an entry, without its state. */
export const contentOf = (entry: EntryDocument) =>
  Object.fromEntries(Object.entries(entry).filter(([key]) => !STATE.includes(key)));
