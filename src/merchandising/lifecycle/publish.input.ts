import { EnumArray } from '../../catalog/fields/scalars.js';
import { Problem } from '../../platform/errors/problem.js';
import { LOCALES, type Locale } from '../../platform/locale/locale.js';
import type { EntryContent, EntryTypeDefinition } from '../common/entry-type-definition.js';

export class PublishInput {
  @EnumArray(LOCALES, 'All locales if not given') locales?: Locale[];
}

/**
 * The locales to publish or unpublish in; undefined is all.
 * @throws Problem 400 for single locales of the taxonomy, which pages in any locale may show
 */
export function requireLocalesOf<Content extends EntryContent>(
  { isTaxonomy }: EntryTypeDefinition<Content>,
  { locales }: PublishInput,
): Locale[] | undefined {
  if (isTaxonomy && locales !== undefined) {
    const message = 'must not be given: this type is public in all locales or in none';
    throw Problem.invalid([{ path: 'locales', code: 'all_or_none', message }]);
  }
  return locales;
}
