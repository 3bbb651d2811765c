import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '../../platform/database/read-database.js';
import { normalise } from '../../platform/language/normalise.js';
import type { Locale } from '../../platform/locale/locale.js';
import { SearchFailover } from '../querying/search-failover.js';
import type { HitDetail } from '../querying/query-engine.js';
import { Cards, type Published } from '../results/cards.js';
import { FacetLabels, type Label, labelled } from '../results/facet-labels.js';
import type { SearchResult, Reason } from '../querying/search-result.js';
import { knownIds } from '../../published/known-ids.js';
import { itemOf } from '../results/item-of.js';
import { typedIn } from '../results/mark-matches.js';
import { addFacets, fitting, pinnedEntries } from '../querying/pins.js';
import type { SearchInput } from '../querying/search.input.js';
import { SearchState } from '../querying/search-state.js';
import type { Placement } from '../querying/search-rules.js';
import type { SearchView } from '../results/search.view.js';

const PINNED: Reason = { by: 'pinned', fields: [] };

/** A search answered, with what only merchandisers are told of it. */
export interface SearchResponse {
  view: SearchView;
  understood: string;
  normalised: string;
  rules: Placement['rules'];
  /** Why each item is there, in their order. */
  reasons: Reason[];
}

/** Answers shoppers: by the engine, or when that is away by Postgres. What is shown always comes from `published`. */
@Injectable()
export class CatalogSearch {
  constructor(
    private readonly database: ReadDatabase,
    private readonly cards: Cards,
    private readonly labels: FacetLabels,
    private readonly answering: SearchFailover,
    private readonly state: SearchState,
  ) {}

  async search(asked: SearchInput, locale: Locale, show: HitDetail = 'passages'): Promise<SearchResponse> {
    return (await this.searchEach([asked], locale, show))[0];
  }

  /** Several searches at once, which read together what is published. */
  async searchEach<const Inputs extends readonly SearchInput[]>(
    asked: Inputs,
    locale: Locale,
    show: HitDetail,
  ): Promise<{ [Each in keyof Inputs]: SearchResponse }> {
    const started = performance.now();
    const findWithout = (gone: string[]) =>
      Promise.all(asked.map((input) => this.find(input, locale, show, gone)));
    let results = await findWithout([]);
    let hydrated = await this.hydrated(results, locale);
    // The index has yet to forget something: asked again without it, so that totals and pages are right.
    if (hydrated.gone.length > 0 && results.some(({ uid }) => uid !== null)) {
      results = await findWithout(hydrated.gone);
      hydrated = await this.hydrated(results, locale);
    }
    const tookMs = Math.round((performance.now() - started) * 10) / 10;
    const answers = results.map((result) => answered(result, hydrated, tookMs));
    return answers as { [Each in keyof Inputs]: SearchResponse };
  }

  private async hydrated(results: SearchOutcome[], locale: Locale): Promise<Hydrated> {
    const ids = results.flatMap(({ found }) => found.hits.map(({ id }) => id));
    const uid = results.find((result) => result.uid !== null)?.uid ?? null;
    const [published, labels] = await Promise.all([
      this.cards.of(ids, locale, uid),
      this.labels.of(
        results.map(({ found }) => found.facets),
        locale,
      ),
    ]);
    return { ...published, labels };
  }

  private async find(
    input: SearchInput,
    locale: Locale,
    show: HitDetail,
    gone: string[],
  ): Promise<SearchOutcome> {
    const known = await knownIds(this.database, input, locale);
    const placement = this.state.rules.placementFor(input.q, known.category, locale);
    // Whoever asks for an order by price or name gets just that.
    const byRelevance = input.sort === 'relevance';
    const candidates = byRelevance ? await pinnedEntries(this.database, placement.pins, locale, input) : [];
    const pinned = candidates.filter((entry) => fitting(entry, input, known));
    const start = (input.page - 1) * input.limit;
    const onPage = pinned.slice(start, start + input.limit);
    const window = {
      offset: Math.max(0, start - pinned.length),
      limit: input.limit - onPage.length,
      without: [...placement.hides, ...gone, ...candidates.map(({ id }) => id)],
      boosts: byRelevance ? placement.boosts : [],
    };
    const { synonyms } = this.state;
    const { found, uid } = await this.answering.find({
      input,
      locale,
      known,
      detail: show,
      synonyms,
      window,
    });
    const counts = addFacets(found.facets, candidates, input, known);
    const hits = [
      ...onPage.map(({ id }) => ({ id, revision: null, name: null, text: null, reason: PINNED })),
      ...found.hits,
    ];
    const total = found.total + pinned.length;
    return { input, show, found: { ...found, hits, total, facets: counts }, uid, rules: placement.rules };
  }
}

interface Hydrated extends Published {
  labels: Label[];
}

/** What is found, before it is known what of it is published. */
interface SearchOutcome {
  input: SearchInput;
  show: HitDetail;
  found: SearchResult;
  /** The index that answered; null where Postgres did. */
  uid: string | null;
  rules: Placement['rules'];
}

function answered(
  { input, show, found, uid, rules }: SearchOutcome,
  hydrated: Hydrated,
  tookMs: number,
): SearchResponse {
  const normalised = normalise(input.q).trim();
  const typed = typedIn(show === 'nothing' ? [] : [normalised]);
  const shown = found.hits.flatMap((hit) => itemOf(hit, hydrated.cards.get(hit.id), typed));
  const view: SearchView = {
    query: input.q,
    items: shown.map(({ item }) => item),
    total: found.total - (found.hits.length - shown.length),
    page: input.page,
    facets: labelled(found.facets, hydrated.labels),
    degraded: uid === null,
    tookMs,
  };
  const reasons = shown.map(({ reason }) => reason);
  return { view, understood: found.understood, normalised, rules, reasons };
}
