import type { Synonyms } from '../../platform/language/synonyms.js';
import type { Locale } from '../../platform/locale/locale.js';
import type { FilterIds } from '../../published/resolve-filter-ids.js';
import type { SearchInput } from './search.input.js';

/** How much a hit says about where it matches: nothing, passages with marks, or passages and field names. */
export type HitDetail = 'nothing' | 'passages' | 'fields';

/** A shopper's search with everything that is needed to run it, on the engine or on Postgres. */
export interface SearchRequest {
  input: SearchInput;
  locale: Locale;
  /** The ids of the categories and materials that the input names. */
  known: FilterIds;
  synonyms: Synonyms;
  detail: HitDetail;
  /** Position and number of the hits to return. Pinned entries take places of a page, so they differ from the input's. */
  offset: number;
  limit: number;
  /** Entries that are hidden, pinned, or not published any more. */
  excludedIds: string[];
  boostedIds: string[];
}
