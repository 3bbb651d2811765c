import { Module } from '@nestjs/common';
import { SYNONYM } from './synonym-type.js';
import { SEARCH_RULE } from './search-rule-type.js';
import { controllersOf } from '../entry-routes/controllers-of.js';

/** Synonyms and search rules. */
@Module({
  controllers: [
    ...controllersOf('search/synonyms', 'Synonyms', SYNONYM),
    ...controllersOf('search/rules', 'SearchRules', SEARCH_RULE),
  ],
})
export class SearchMerchandisingModule {}
