import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Settings } from '../../platform/config/settings.js';
import { EngineError } from '../engine/meilisearch-http.js';
import { SEARCH_ENGINE, type SearchEngine } from '../engine/search-engine.js';
import { type LiveEngine, queryEngine } from './query-engine.js';
import { queryPostgres } from './query-postgres.js';
import { Breaker } from './breaker.js';
import { FallbackDatabase } from './fallback-database.js';
import type { SearchHits } from './search-hits.js';
import type { SearchRequest } from './search-request.js';
import { SearchInput } from './search.input.js';
import { SearchState } from './search-state.js';

/** Shares of the engine's timeout: after the first without a response it is probed, after the second Postgres is queried, too. */
const [PROBE_SHARE, HEDGE_SHARE] = [0.1, 0.2];
/** Most searches that run on Postgres while the engine may still respond: on a busy machine more would slow both. */
const MAX_HEDGED = 2;
const CHECK_INTERVAL_MS = 20;
/** An engine that answers probes but no search for so long is stuck. */
const STUCK_MS = 1_000;

/** Words that no entry has, so that every plan is tried. */
const WARM_UP_TEXT = 'qxz vwj';

/**
 * Decides who runs a search: the engine, or Postgres when the engine is away. A busy engine is not away: its shoppers
 * wait, but Postgres would take longer. It is away when it responds to nobody, not even to a probe.
 */
@Injectable()
export class SearchFailover implements OnApplicationBootstrap {
  private readonly breaker: Breaker;
  private readonly timeoutMs: number;
  private respondedAt = 0;
  private searchedAt = 0;
  private hedged = 0;
  private probing: Promise<void> | undefined;

  constructor(
    { environment }: Settings,
    private readonly database: FallbackDatabase,
    @Inject(SEARCH_ENGINE) private readonly engine: SearchEngine,
    private readonly state: SearchState,
  ) {
    this.timeoutMs = environment.SEARCH_TIMEOUT_MS;
    this.breaker = new Breaker(() => this.engine.probe());
  }

  /** Warms up the search on Postgres: whoever falls back to it first has waited for the engine already. */
  onApplicationBootstrap() {
    const request: SearchRequest = {
      input: Object.assign(new SearchInput(), { q: WARM_UP_TEXT }),
      locale: 'zh-CN',
      known: { category: [], material: [] },
      synonyms: this.state.synonyms,
      detail: 'nothing',
      offset: 0,
      limit: 1,
      excludedIds: [],
      boostedIds: [],
    };
    void queryPostgres(this.database, request).catch(() => undefined);
  }

  async search(request: SearchRequest): Promise<SearchHits> {
    const uid = this.engine.present && !this.breaker.isOpen ? await this.state.liveUid() : null;
    if (uid === null) return queryPostgres(this.database, request);
    const byEngine = queryEngine({ engine: this.observedEngine, uid }, request).catch((error: unknown) =>
      this.handleFailure(error),
    );
    const early = await this.unlessUnresponsive(byEngine);
    if (early) return early;
    // Both run now, and the first to respond wins: nobody waits for one after the other.
    this.hedged++;
    const byPostgres = queryPostgres(this.database, request).finally(() => this.hedged--);
    const late = byEngine.then((hits) => hits ?? byPostgres);
    return Promise.any([late, byPostgres]).catch(() => byPostgres);
  }

  private readonly observedEngine: LiveEngine['engine'] = {
    search: async (uid, request) => {
      const response = await this.engine.search(uid, request);
      this.respondedAt = this.searchedAt = performance.now();
      return response;
    },
  };

  /** What the search resolves to; undefined once the engine has been unresponsive for too long. */
  private async unlessUnresponsive<T>(search: Promise<T>): Promise<T | undefined> {
    const startedAt = performance.now();
    const [probeMs, hedgeMs] = [this.timeoutMs * PROBE_SHARE, this.timeoutMs * HEDGE_SHARE];
    for (;;) {
      const now = performance.now();
      const silentMs = now - Math.max(startedAt, this.respondedAt);
      const stuckMs = now - Math.max(startedAt, this.searchedAt);
      const isLate = silentMs >= hedgeMs || stuckMs >= STUCK_MS;
      if (this.breaker.isOpen || (isLate && this.hedged < MAX_HEDGED)) return undefined;
      if (silentMs >= probeMs) this.probe();
      const early = await within(search, silentMs < probeMs ? probeMs - silentMs : CHECK_INTERVAL_MS);
      if (early !== undefined) return early;
    }
  }

  private probe() {
    const startedAt = performance.now();
    this.probing ??= this.engine
      .probe()
      .then(
        () => void (this.respondedAt = performance.now()),
        // A search that succeeded meanwhile shows that the engine was only too busy for the probe.
        () => void (this.respondedAt < startedAt && this.breaker.open()),
      )
      .finally(() => (this.probing = undefined));
  }

  private handleFailure(error: unknown): null {
    const cause = error instanceof Error ? error.cause : undefined;
    // A 4xx response concerns this request alone; the engine is up.
    const isRejection = cause instanceof EngineError && cause.status < 500;
    if (!isRejection) this.breaker.open();
    // The index may be gone because a rebuilt one has replaced it.
    void this.state.refresh().catch(() => undefined);
    return null;
  }
}

/** What the promise resolves to; undefined where that takes longer. */
function within<T>(promise: Promise<T>, milliseconds: number): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds, undefined);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
