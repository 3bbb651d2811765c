import { LOCALES, type Locale } from '../../platform/locale/locale.js';
import { IsoDateTime } from '../../platform/validation/iso-date-time.js';
import { EntryIds } from '../fields/nested.js';
import { Text } from '../fields/text.js';
import { Enum } from '../fields/scalars.js';
import { Words } from '../fields/words.js';

/**
 * Arranges the results of some searches. It applies to a search whose text is one of `queries`, or that is
 * filtered by one of `categories`; if neither is given, to every search.
 */
export class SearchRuleContent {
  @Text({ max: 200, description: 'Name for colleagues' })
  name!: string;

  @Words({
    max: 50,
    length: 200,
    description:
      'Search texts that it applies to; case, script (實木 = 实木) and width of letters are ignored',
  })
  queries?: string[];

  @EntryIds({ max: 50, description: 'Categories that it applies to' })
  categories?: string[];

  @Enum(LOCALES, 'Language it holds for; both where not given', false)
  locale?: Locale;

  @EntryIds({
    max: 20,
    description: 'Products and articles that come first, in this order, whether they match the text or not',
  })
  pins?: string[];

  @EntryIds({ max: 100, description: 'Products and articles that, if they match, come before the others' })
  boosts?: string[];

  @EntryIds({ max: 100, description: 'Products and articles that are not shown' })
  hides?: string[];

  @IsoDateTime('When it begins to hold; at once where not given')
  from?: string;

  @IsoDateTime('When it ceases to hold; never where not given')
  until?: string;
}
