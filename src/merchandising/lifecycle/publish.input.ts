import { EnumArray } from '../../catalog/fields/scalars.js';
import { Problem } from '../../platform/errors/problem.js';
import { LOCALES, type Locale } from '../../platform/locale/locale.js';
import type { EntryContent, EntryTypeDefinition } from '../common/entry-type-definition.js';

export class PublishInput {
  @EnumArray(LOCALES, 'Without it, all locales') locales?: Locale[];
}

/**
 * The locales in which something becomes public, or stops to be; undefined is all.
 * @throws Problem 400 for some locales of the taxonomy, which any page may show
 */
export function requireLocalesOf<Content extends EntryContent>(
  { isTaxonomy }: EntryTypeDefinition<Content>,
  { locales }: PublishInput,
): Locale[] | undefined {
  if (isTaxonomy && locales !== undefined) {
    const message = 'cannot be chosen: this is public in all locales or in none';
    throw Problem.invalid([{ path: 'locales', code: 'all_or_none', message }]);
  }
  return locales;
}
