import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '../../platform/database/read-database.js';
import { normalise } from '../../platform/language/normalise.js';
import type { Locale } from '../../platform/locale/locale.js';
import { SearchFailover } from '../querying/search-failover.js';
import type { HitDetail } from '../querying/query-engine.js';
import { Cards, type Published } from '../results/cards.js';
import { FacetLabels, type Label, labelled } from '../results/facet-labels.js';
import type { SearchResult, Reason } from '../querying/search-result.js';
import { resolveFilterIds } from '../../published/resolve-filter-ids.js';
import { itemOf } from '../results/item-of.js';
import { typedIn } from '../results/mark-matches.js';
import { addFacets, fitting, pinnedEntries } from '../querying/pins.js';
import type { SearchInput } from '../querying/search.input.js';
import { SearchState } from '../querying/search-state.js';
import type { Placement } from '../querying/search-rules.js';
import type { SearchView } from '../results/search.view.js';

const PINNED: Reason = { by: 'pinned', fields: [] };

/** A search result as it goes out, with what only merchandisers see of it. */
export interface SearchResponse {
  view: SearchView;
  understood: string;
  normalised: string;
  rules: Placement['rules'];
  /** Why each item is there, in their order. */
  reasons: Reason[];
}

/** The result of a search with the rules that placed its pins; its cards have yet to be read. */
interface PlacedResult extends SearchResult {
  input: SearchInput;
  detail: HitDetail;
  rules: Placement['rules'];
}

/** Searches on the engine, or on Postgres while that is away. What is shown always comes from `published`. */
@Injectable()
export class CatalogSearch {
  constructor(
    private readonly database: ReadDatabase,
    private readonly cards: Cards,
    private readonly labels: FacetLabels,
    private readonly failover: SearchFailover,
    private readonly state: SearchState,
  ) {}

  async search(input: SearchInput, locale: Locale, detail: HitDetail = 'passages'): Promise<SearchResponse> {
    return (await this.searchEach([input], locale, detail))[0];
  }

  /** Several searches at once, whose cards are read together. */
  async searchEach<const Inputs extends readonly SearchInput[]>(
    inputs: Inputs,
    locale: Locale,
    detail: HitDetail,
  ): Promise<{ [Each in keyof Inputs]: SearchResponse }> {
    const startedAt = performance.now();
    const placeAll = (excludedIds: string[]) =>
      Promise.all(inputs.map((input) => this.place(input, locale, detail, excludedIds)));
    let results = await placeAll([]);
    let hydration = await this.hydrate(results, locale);
    // The index still holds unpublished entries: searched again without them, so that totals and pages are right.
    if (hydration.gone.length > 0 && results.some(({ indexUid }) => indexUid !== null)) {
      results = await placeAll(hydration.gone);
      hydration = await this.hydrate(results, locale);
    }
    const tookMs = Math.round((performance.now() - startedAt) * 10) / 10;
    const responses = results.map((result) => responseOf(result, hydration, tookMs));
    return responses as { [Each in keyof Inputs]: SearchResponse };
  }

  private async hydrate(results: PlacedResult[], locale: Locale): Promise<Hydration> {
    const ids = results.flatMap(({ hits }) => hits.map(({ id }) => id));
    const uid = results.find(({ indexUid }) => indexUid !== null)?.indexUid ?? null;
    const [published, labels] = await Promise.all([
      this.cards.of(ids, locale, uid),
      this.labels.of(
        results.map(({ facets }) => facets),
        locale,
      ),
    ]);
    return { ...published, labels };
  }

  private async place(
    input: SearchInput,
    locale: Locale,
    detail: HitDetail,
    excludedIds: string[],
  ): Promise<PlacedResult> {
    const known = await resolveFilterIds(this.database, input, locale);
    const placement = this.state.rules.placementFor(input.q, known.category, locale);
    // A requested order by price or name leaves no room for pins and boosts.
    const byRelevance = input.sort === 'relevance';
    const candidates = byRelevance ? await pinnedEntries(this.database, placement.pins, locale, input) : [];
    const pinned = candidates.filter((entry) => fitting(entry, input, known));
    const start = (input.page - 1) * input.limit;
    const onPage = pinned.slice(start, start + input.limit);
    const window = {
      offset: Math.max(0, start - pinned.length),
      limit: input.limit - onPage.length,
      without: [...placement.hides, ...excludedIds, ...candidates.map(({ id }) => id)],
      boosts: byRelevance ? placement.boosts : [],
    };
    const { synonyms } = this.state;
    const result = await this.failover.search({ input, locale, known, detail, synonyms, window });
    return {
      ...result,
      input,
      detail,
      rules: placement.rules,
      hits: [
        ...onPage.map(({ id }) => ({ id, revision: null, name: null, text: null, reason: PINNED })),
        ...result.hits,
      ],
      total: result.total + pinned.length,
      facets: addFacets(result.facets, candidates, input, known),
    };
  }
}

interface Hydration extends Published {
  labels: Label[];
}

function responseOf(result: PlacedResult, hydration: Hydration, tookMs: number): SearchResponse {
  const { input, detail, hits, total, facets, indexUid, rules, understood } = result;
  const normalised = normalise(input.q).trim();
  const typed = typedIn(detail === 'nothing' ? [] : [normalised]);
  const items = hits.flatMap((hit) => itemOf(hit, hydration.cards.get(hit.id), typed));
  const view: SearchView = {
    query: input.q,
    items: items.map(({ item }) => item),
    total: total - (hits.length - items.length),
    page: input.page,
    facets: labelled(facets, hydration.labels),
    degraded: indexUid === null,
    tookMs,
  };
  const reasons = items.map(({ reason }) => reason);
  return { view, understood, normalised, rules, reasons };
}
