import { Inject, Injectable } from '@nestjs/common';
import { ReadDatabase } from '../../platform/database/read-database.js';
import { normalise } from '../../platform/language/normalise.js';
import type { Locale } from '../../platform/locale/locale.js';
import { Answering } from './answering.js';
import { type Asked, type Shown, knownIds } from './ask-engine.js';
import { Cards } from './cards.js';
import type { Found, Reason } from './found.js';
import { type Hydrated, hydrate } from './hydrate.js';
import { itemOf } from './item-of.js';
import { typedIn } from './mark-matches.js';
import { addFacets, fitting, pinnedEntries } from './pins.js';
import type { SearchInput } from './search.input.js';
import { SearchState } from './search-state.js';
import type { Placement } from './search-rules.js';
import type { SearchView } from './search.view.js';

const LONGEST_QUERY = 300;

const PINNED: Reason = { by: 'pinned', fields: [] };

/** A search answered, with what only merchandisers are told of it. */
export interface Answered {
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
    @Inject(ReadDatabase) private readonly database: ReadDatabase,
    @Inject(Cards) private readonly cards: Cards,
    @Inject(Answering) private readonly answering: Answering,
    @Inject(SearchState) private readonly state: SearchState,
  ) {}

  async search(asked: SearchInput, locale: Locale, show: Shown = 'passages'): Promise<Answered> {
    const started = performance.now();
    const input = { ...asked, q: [...asked.q].slice(0, LONGEST_QUERY).join('') };
    const known = await knownIds(this.database, input, locale);
    const placement = this.state.rules.placementFor(input.q, known.category, locale);
    let result = await this.ask({ input, locale, known, show }, placement, []);
    // The index has yet to forget something: asked again without it, so that totals and pages are right.
    if (!result.degraded && result.hydrated.gone.length > 0)
      result = await this.ask({ input, locale, known, show }, placement, result.hydrated.gone);
    const { found, hydrated, degraded } = result;
    const normalised = normalise(input.q).trim();
    const typed = typedIn([normalised]);
    const shown = found.hits.flatMap((hit) => itemOf(hit, hydrated.cards.get(hit.id), typed));
    const view: SearchView = {
      query: asked.q,
      items: shown.map(({ item }) => item),
      total: found.total - (found.hits.length - shown.length),
      page: input.page,
      facets: hydrated.facets,
      degraded,
      tookMs: Math.round((performance.now() - started) * 10) / 10,
    };
    const reasons = shown.map(({ reason }) => reason);
    return { view, understood: found.understood, normalised, rules: placement.rules, reasons };
  }

  private async ask(
    asked: Omit<Asked, 'synonyms' | 'window'>,
    { pins, boosts, hides }: Placement,
    gone: string[],
  ): Promise<{ found: Found; hydrated: Hydrated; degraded: boolean }> {
    const { input, locale, known } = asked;
    // Whoever asks for an order by price or name gets just that.
    const byRelevance = input.sort === 'relevance';
    const candidates = byRelevance ? await pinnedEntries(this.database, pins, locale, input) : [];
    const pinned = candidates.filter((entry) => fitting(entry, input, known));
    const start = (input.page - 1) * input.limit;
    const onPage = pinned.slice(start, start + input.limit);
    const window = {
      offset: Math.max(0, start - pinned.length),
      limit: input.limit - onPage.length,
      without: [...hides, ...gone, ...candidates.map(({ id }) => id)],
      boosts: byRelevance ? boosts : [],
    };
    const { found, uid } = await this.answering.find({ ...asked, synonyms: this.state.synonyms, window });
    const hits = [
      ...onPage.map(({ id }) => ({ id, revision: null, name: null, text: null, reason: PINNED })),
      ...found.hits,
    ];
    const whole = {
      ...found,
      hits,
      total: found.total + pinned.length,
      facets: addFacets(found.facets, candidates, input, known),
    };
    const ids = hits.map(({ id }) => id);
    const hydrated = await hydrate(this.database, this.cards, ids, whole.facets, locale, uid);
    return { found: whole, hydrated, degraded: uid === null };
  }
}
