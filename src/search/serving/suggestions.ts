import { Injectable } from '@nestjs/common';
import type { Locale } from '../../platform/locale/locale.js';
import type { ArticleCardView, ProductCardView } from '../../published/card.view.js';
import { normalise } from '../../platform/language/normalise.js';
import { CatalogSearch } from './catalog-search.js';
import { markMatches, textForms } from '../results/mark-matches.js';
import { SearchInput, type SuggestInput } from '../querying/search.input.js';
import type { SuggestView } from '../results/search.view.js';

/** Completes a search text; an empty one with the most frequent labels and the newest entries. */
@Injectable()
export class Suggestions {
  constructor(private readonly catalogSearch: CatalogSearch) {}

  async suggest({ q, limit }: SuggestInput, locale: Locale): Promise<SuggestView> {
    const input = Object.assign(new SearchInput(), { q, limit });
    const [{ view: products }, { view: articles }] = await this.catalogSearch.searchEach(
      [
        { ...input, type: 'product', facets: ['category', 'material'] },
        { ...input, type: 'article', facets: ['none'] },
      ],
      locale,
      'nothing',
    );
    const labels = [...products.facets.category, ...products.facets.material].map(({ label }) => label);
    const names = [...products.items, ...articles.items].map(({ name }) => name);
    const query = textForms([normalise(q).trim()]);
    const completions = [...labels, ...names].filter(
      (text) => q.trim() === '' || markMatches(text, query) !== undefined,
    );
    return {
      query: q,
      completions: [...new Set(completions)].slice(0, limit),
      products: products.items.map(({ card }) => card as ProductCardView),
      articles: articles.items.map(({ card }) => card as ArticleCardView),
      degraded: products.degraded || articles.degraded,
    };
  }
}
