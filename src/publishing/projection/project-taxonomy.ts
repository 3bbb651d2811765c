import type { CategoryContent } from '../../catalog/content/category-content.js';
import type { MaterialContent } from '../../catalog/content/material-content.js';
import { sortKeyOf } from '../../catalog/romanise.js';
import type { PublishedCategory, PublishedMaterial } from '../../published/published-taxonomy.entity.js';
import { Localizer } from './localizer.js';
import type { PublishedRevision } from './published-revision.js';

export function projectMaterial({
  id,
  locale,
  content,
}: PublishedRevision<MaterialContent>): PublishedMaterial {
  const localizer = new Localizer(locale);
  const name = localizer.text(content.name, 'name');
  const care = localizer.optional(content.care, 'care');
  return {
    id,
    locale,
    slug: content.slug?.[locale] ?? id,
    name,
    sortKey: sortKeyOf(name),
    kind: content.kind,
    care,
  };
}

export function projectCategory({
  id,
  locale,
  content,
}: PublishedRevision<CategoryContent>): PublishedCategory {
  const name = new Localizer(locale).text(content.name, 'name');
  const { parent = null, position = 0 } = content;
  return {
    id,
    locale,
    slug: content.slug?.[locale] ?? id,
    name,
    sortKey: sortKeyOf(name),
    parentId: parent,
    position,
  };
}
