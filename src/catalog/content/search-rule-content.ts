import { LOCALES, type Locale } from '../../platform/locale/locale.js';
import { IsoDateTime } from '../../platform/validation/iso-date-time.js';
import { EntryIds } from '../fields/nested.js';
import { Text } from '../fields/text.js';
import { Enum } from '../fields/scalars.js';
import { Words } from '../fields/words.js';

/**
 * What a merchandiser wants shown for some searches. It holds for a search whose text is one of `queries`, or that is
 * narrowed to one of `categories`; where neither is given, for every search.
 */
export class SearchRuleContent {
  @Text({ max: 200, description: 'What it is for, to colleagues' })
  name!: string;

  @Words({
    max: 50,
    length: 200,
    description: 'Texts it holds for; case, script (實木 = 实木) and full-width letters do not matter',
  })
  queries?: string[];

  @EntryIds({ max: 50, description: 'Categories it holds for' })
  categories?: string[];

  @Enum(LOCALES, 'Language it holds for; both where not given', false)
  locale?: Locale;

  @EntryIds({
    max: 20,
    description: 'Products and articles that stand first, in this order, whether they match the text or not',
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
