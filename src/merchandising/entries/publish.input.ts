import { EnumArray } from '../../catalog/fields/scalars.js';
import { Problem } from '../../platform/http/problem.js';
import { validate } from '../../platform/http/validate.js';
import { LOCALES, type Locale } from '../../platform/locale/locale.js';
import type { EntryContent, EntryTypeDefinition } from './entry-type-definition.js';

export class PublishInput {
  @EnumArray(LOCALES, 'Without it, all locales') locales?: Locale[];
}

/** In which locales something is to be public; no body is all. Vocabulary is in all or in none: every page may show it. */
export function publishingOf<Content extends EntryContent>(
  { isTaxonomy: isVocabulary }: EntryTypeDefinition<Content>,
  body: unknown,
): PublishInput {
  const { locales } = validate(PublishInput, body ?? {});
  if (isVocabulary && locales !== undefined) {
    const message = 'cannot be chosen: this is public in all locales or in none';
    throw Problem.invalid([{ path: 'locales', code: 'all_or_none', message }]);
  }
  return { locales };
}
