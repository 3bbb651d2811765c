import { Inject, Injectable } from '@nestjs/common';
import { ReadDatabase } from '../../platform/database/read-database.js';
import type { Locale } from '../../platform/locale/locale.js';
import type { ArticleCardView, ProductCardView } from '../../published/card.view.js';
import { SEARCH_ENGINE, type SearchEngine } from '../engine/search-engine.js';
import { askEngine } from './ask-engine.js';
import { askPostgres } from './ask-postgres.js';
import { Breaker } from './breaker.js';
import { LiveIndex } from './live-index.js';
import type { Found, Hit } from './found.js';
import { toHtml } from './highlight.js';
import { type PublishedCard, hydrate } from './hydrate.js';
import { SearchInput, type SuggestInput } from './search.input.js';
import type { SearchItemView, SearchView, SuggestView } from './search.view.js';

const LONGEST_QUERY = 300;

/** Answers shoppers: by the engine, or when that is away by Postgres. What is shown always comes from `published`. */
@Injectable()
export class CatalogSearch {
  private readonly breaker = new Breaker();

  constructor(
    @Inject(ReadDatabase) private readonly database: ReadDatabase,
    @Inject(SEARCH_ENGINE) private readonly engine: SearchEngine,
    @Inject(LiveIndex) private readonly live: LiveIndex,
  ) {}

  async search(asked: SearchInput, locale: Locale): Promise<SearchView> {
    const started = performance.now();
    const input = { ...asked, q: [...asked.q].slice(0, LONGEST_QUERY).join('') };
    const { found, degraded } = await this.find(input, locale);
    const ids = found.hits.map(({ id }) => id);
    const { cards, facets } = await hydrate(this.database, ids, found.facets, locale);
    const items = found.hits.flatMap((hit) => itemOf(hit, cards.get(hit.id)));
    return {
      query: asked.q,
      items,
      // Hits that are not published any more do not count, though the engine may not have heard of it yet.
      total: found.total - (found.hits.length - items.length),
      page: input.page,
      facets,
      degraded,
      tookMs: Math.round((performance.now() - started) * 10) / 10,
    };
  }

  async suggest({ q, limit }: SuggestInput, locale: Locale): Promise<SuggestView> {
    const input = Object.assign(new SearchInput(), { q, limit });
    const [products, articles] = await Promise.all([
      this.search({ ...input, type: 'product' }, locale),
      this.search({ ...input, type: 'article' }, locale),
    ]);
    const facets = products.facets;
    const terms = [...facets.category, ...facets.material].map(({ label }) => label);
    const typed = q.trim().toLowerCase();
    const names = [...products.items, ...articles.items].map(({ name }) => name);
    const completions = [...terms, ...names].filter(
      (text) => typed === '' || text.toLowerCase().includes(typed),
    );
    return {
      query: q,
      completions: [...new Set(completions)].slice(0, limit),
      products: products.items.map(({ card }) => card as ProductCardView),
      articles: articles.items.map(({ card }) => card as ArticleCardView),
      degraded: products.degraded || articles.degraded,
    };
  }

  private async find(input: SearchInput, locale: Locale): Promise<{ found: Found; degraded: boolean }> {
    const byEngine = await this.breaker.attempt(() =>
      this.live.name().then((uid) => askEngine({ engine: this.engine, uid }, this.database, input, locale)),
    );
    if (byEngine) return { found: byEngine, degraded: false };
    return { found: await askPostgres(this.database, input, locale), degraded: true };
  }
}

function itemOf(hit: Hit, published: PublishedCard | undefined): SearchItemView[] {
  if (!published) return [];
  const { type, id, slug, name } = published.card;
  // Words of another revision are not shown: it may be the one that was corrected.
  const isCurrent = hit.revision === null || hit.revision === published.revision;
  const marked = isCurrent ? hit : { name: null, text: null };
  const highlight = {
    name: toHtml(marked.name ?? name),
    text: marked.text === null ? null : toHtml(marked.text),
  };
  return [{ type, id, slug, name, highlight, card: published.card }];
}
