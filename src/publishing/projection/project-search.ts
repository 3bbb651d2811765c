import type { SearchRuleContent } from '../../catalog/content/search-rule-content.js';
import type { SynonymContent } from '../../catalog/content/synonym-content.js';
import type { PublishedSearchRule, PublishedSynonym } from '../../published/published-search.entity.js';
import type { PublishedRevision } from './published-revision.js';

export function projectSynonym({
  id,
  locale,
  number,
  content,
}: PublishedRevision<SynonymContent>): PublishedSynonym {
  return { id, locale, revision: number, words: content.words };
}

/** A rule for one locale is empty in the others. */
export function projectSearchRule({
  id,
  locale,
  number,
  content,
}: PublishedRevision<SearchRuleContent>): PublishedSearchRule {
  const isForThisLocale = content.locale === undefined || content.locale === locale;
  return {
    id,
    locale,
    revision: number,
    name: content.name,
    queries: content.queries ?? [],
    categoryIds: content.categories ?? [],
    pins: isForThisLocale ? (content.pins ?? []) : [],
    boosts: isForThisLocale ? (content.boosts ?? []) : [],
    hides: isForThisLocale ? (content.hides ?? []) : [],
    startsAt: content.from ?? null,
    endsAt: content.until ?? null,
  };
}
