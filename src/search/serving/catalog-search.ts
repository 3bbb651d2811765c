import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '../../platform/database/read-database.js';
import { normalise } from '../../platform/language/normalise.js';
import type { Locale } from '../../platform/locale/locale.js';
import { resolveFilterIds } from '../../published/resolve-filter-ids.js';
import { addPinnedCounts, matchesFilters, readPinnedEntries } from '../querying/pins.js';
import { SearchFailover } from '../querying/search-failover.js';
import type { HitReason, SearchHits } from '../querying/search-hits.js';
import type { HitDetail } from '../querying/search-request.js';
import type { Placement } from '../querying/search-rules.js';
import { SearchState } from '../querying/search-state.js';
import type { SearchInput } from '../querying/search.input.js';
import { FacetLabels, facetsView } from '../results/facet-labels.js';
import { textForms } from '../results/mark-matches.js';
import { PublishedCards } from '../results/published-cards.js';
import { searchItem } from '../results/search-item.js';
import type { SearchView } from '../results/search.view.js';

const PINNED: HitReason = { by: 'pinned', fields: [] };

/** The response to a search, and how it came about, which is for merchandisers alone. */
export interface SearchResult {
  view: SearchView;
  understood: string;
  normalised: string;
  rules: Placement['rules'];
  /** Why each item is in the result, in their order. */
  reasons: HitReason[];
}

/** Hits of a search with the search rules that applied to it. */
type PlacedHits = SearchHits & Pick<Placement, 'rules'>;

/** Searches by the engine or by Postgres, and shows the hits as they are in `published`. */
@Injectable()
export class CatalogSearch {
  constructor(
    private readonly database: ReadDatabase,
    private readonly cards: PublishedCards,
    private readonly labels: FacetLabels,
    private readonly failover: SearchFailover,
    private readonly state: SearchState,
  ) {}

  async search(input: SearchInput, locale: Locale, detail: HitDetail = 'passages'): Promise<SearchResult> {
    return (await this.searchEach([input], locale, detail))[0];
  }

  /** Runs several searches at once; their cards and labels are read together. */
  async searchEach<const Inputs extends readonly SearchInput[]>(
    inputs: Inputs,
    locale: Locale,
    detail: HitDetail,
  ): Promise<{ [Each in keyof Inputs]: SearchResult }> {
    const startedAt = performance.now();
    const find = (excludedIds: string[]) =>
      Promise.all(inputs.map((input) => this.find(input, locale, detail, excludedIds)));
    let found = await find([]);
    let published = await this.readPublished(found, locale);
    // The index lags behind an unpublished entry: searched again without it, so that totals and pages are right.
    if (published.unpublishedIds.length > 0 && found.some(({ indexUid }) => indexUid !== null)) {
      found = await find(published.unpublishedIds);
      published = await this.readPublished(found, locale);
    }
    const tookMs = Math.round((performance.now() - startedAt) * 10) / 10;
    const results = found.map(({ hits, total, facets, understood, indexUid, rules }, index): SearchResult => {
      const input = inputs[index] as SearchInput;
      const normalised = normalise(input.q).trim();
      const query = textForms(detail === 'nothing' ? [] : [normalised]);
      const entries = hits.flatMap((hit) => {
        const card = published.cards.get(hit.id);
        return card ? [{ item: searchItem(hit, card, query), reason: hit.reason }] : [];
      });
      const view: SearchView = {
        query: input.q,
        items: entries.map(({ item }) => item),
        total: total - (hits.length - entries.length),
        page: input.page,
        facets: facetsView(facets, published.labels),
        degraded: indexUid === null,
        tookMs,
      };
      return { view, understood, normalised, rules, reasons: entries.map(({ reason }) => reason) };
    });
    return results as { [Each in keyof Inputs]: SearchResult };
  }

  private async readPublished(found: SearchHits[], locale: Locale) {
    const ids = found.flatMap(({ hits }) => hits.map(({ id }) => id));
    const indexUid = found.find((each) => each.indexUid !== null)?.indexUid ?? null;
    const counts = found.map(({ facets }) => facets);
    const [published, labels] = await Promise.all([
      this.cards.read(ids, locale, indexUid),
      this.labels.read(counts, locale),
    ]);
    return { ...published, labels };
  }

  /** Hits with the pinned entries before all others, wherever the page begins. */
  private async find(
    input: SearchInput,
    locale: Locale,
    detail: HitDetail,
    unpublishedIds: string[],
  ): Promise<PlacedHits> {
    const known = await resolveFilterIds(this.database, input, locale);
    const { pins, boosts, hides, rules } = this.state.rules.placementFor(input.q, known.category, locale);
    // Pins and boosts do not apply to a sort order that the shopper has chosen.
    const byRelevance = input.sort === 'relevance';
    const candidates = byRelevance ? await readPinnedEntries(this.database, pins, locale, input) : [];
    const pinned = candidates.filter((entry) => matchesFilters(entry, input, known));
    const start = (input.page - 1) * input.limit;
    const onPage = pinned.slice(start, start + input.limit);
    const found = await this.failover.search({
      input,
      locale,
      known,
      synonyms: this.state.synonyms,
      detail,
      offset: Math.max(0, start - pinned.length),
      limit: input.limit - onPage.length,
      excludedIds: [...hides, ...unpublishedIds, ...candidates.map(({ id }) => id)],
      boostedIds: byRelevance ? boosts : [],
    });
    const pinnedHits = onPage.map(({ id }) => ({
      id,
      revision: null,
      name: null,
      text: null,
      reason: PINNED,
    }));
    return {
      ...found,
      hits: [...pinnedHits, ...found.hits],
      total: found.total + pinned.length,
      facets: addPinnedCounts(found.facets, candidates, input, known),
      rules,
    };
  }
}
