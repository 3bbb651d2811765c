import { SearchTokens } from '../platform/language/search-tokens.js';
import { SEARCH_FIELDS, SEARCH_WEIGHTS, type SearchableTexts, labelFields } from './searchable-texts.js';

/** The texts of an entry as a `tsvector`, which Postgres searches while the engine is unavailable. */
export function searchVector(texts: SearchableTexts, type: 'product' | 'article'): string {
  const tokens = new SearchTokens();
  const labels = labelFields(type);
  for (const field of SEARCH_FIELDS) {
    if (field === 'sku') tokens.addSkus(texts.sku);
    else if (labels.includes(field)) tokens.addShort(texts[field], SEARCH_WEIGHTS[field]);
    else tokens.addLong(texts[field], SEARCH_WEIGHTS[field]);
  }
  return tokens.toString();
}
