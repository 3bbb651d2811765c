import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Settings } from '../../platform/config/settings.js';
import { EngineError } from '../engine/meilisearch-http.js';
import { SEARCH_ENGINE, type SearchEngine } from '../engine/search-engine.js';
import { type SearchRequest, type LiveEngine, queryEngine } from './query-engine.js';
import { queryPostgres } from './query-postgres.js';
import { Breaker } from './breaker.js';
import { FallbackDatabase } from './fallback-database.js';
import type { SearchResult } from './search-result.js';
import { SearchInput } from './search.input.js';
import { SearchState } from './search-state.js';

/** Shares of the engine's timeout: after the first of silence the engine is probed, after the other Postgres is asked. */
const [PROBE_SHARE, HEDGE_SHARE] = [0.1, 0.2];
/** Concurrent searches on Postgres while the engine may still answer: on a busy machine more would slow both. */
const MAX_HEDGED = 2;
const POLL_MS = 20;
/** An engine that answers probes, but no search for so long, is stuck. */
const STUCK_MS = 1_000;

/** Words that no entry has, so that every plan is run. */
const WARM_UP = 'qxz vwj';

/**
 * Runs a search on the engine, or on Postgres while the engine is away. A busy engine is not away: every search waits, but
 * on Postgres it would wait longer. Away is an engine that answers nothing at all, not even a probe.
 */
@Injectable()
export class SearchFailover implements OnApplicationBootstrap {
  private readonly breaker: Breaker;
  private readonly patienceMs: number;
  private lastSignAt = 0;
  private lastResultAt = 0;
  private hedged = 0;
  private probing: Promise<void> | undefined;

  constructor(
    { environment }: Settings,
    private readonly database: FallbackDatabase,
    @Inject(SEARCH_ENGINE) private readonly engine: SearchEngine,
    private readonly state: SearchState,
  ) {
    this.patienceMs = environment.SEARCH_TIMEOUT_MS;
    this.breaker = new Breaker(() => this.engine.probe());
  }

  /** Runs the fallback once: the first shopper who needs it has already waited for the engine. */
  onApplicationBootstrap() {
    const input = Object.assign(new SearchInput(), { q: WARM_UP });
    const known = { category: [], material: [] };
    const window = { offset: 0, limit: 1, without: [], boosts: [] };
    const { synonyms } = this.state;
    const request: SearchRequest = { input, detail: 'nothing', locale: 'zh-CN', known, synonyms, window };
    void queryPostgres(this.database, request).catch(() => undefined);
  }

  async search(request: SearchRequest): Promise<SearchResult> {
    const byPostgres = () => queryPostgres(this.database, request);
    const uid = this.engine.present && !this.breaker.isOpen ? await this.state.liveUid() : null;
    if (uid === null) return byPostgres();
    const result = queryEngine({ engine: this.observed, uid }, request).catch((error: unknown) =>
      this.failed(error),
    );
    const early = await this.unlessSilent(result);
    if (early) return early;
    // Both at once; the first result counts.
    this.hedged++;
    const fallback = byPostgres().finally(() => this.hedged--);
    const late = result.then((late) => late ?? fallback);
    return Promise.any([late, fallback]).catch(() => fallback);
  }

  private readonly observed: LiveEngine['engine'] = {
    search: async (uid, query) => {
      const result = await this.engine.search(uid, query);
      this.lastSignAt = this.lastResultAt = performance.now();
      return result;
    },
  };

  /** The result, or undefined once the engine has been silent for too long. */
  private async unlessSilent<T>(result: Promise<T>): Promise<T | undefined> {
    const startedAt = performance.now();
    const [probeMs, hedgeMs] = [this.patienceMs * PROBE_SHARE, this.patienceMs * HEDGE_SHARE];
    for (;;) {
      const now = performance.now();
      const silentMs = now - Math.max(startedAt, this.lastSignAt);
      const stuckMs = now - Math.max(startedAt, this.lastResultAt);
      const isLate = silentMs >= hedgeMs || stuckMs >= STUCK_MS;
      if (this.breaker.isOpen || (isLate && this.hedged < MAX_HEDGED)) return undefined;
      if (silentMs >= probeMs) this.probe();
      const early = await within(result, silentMs < probeMs ? probeMs - silentMs : POLL_MS);
      if (early !== undefined) return early;
    }
  }

  private probe() {
    const started = performance.now();
    this.probing ??= this.engine
      .probe()
      .then(
        () => void (this.lastSignAt = performance.now()),
        // Unless a search was answered meanwhile: then the engine was only busy.
        () => void (this.lastSignAt < started && this.breaker.open()),
      )
      .finally(() => (this.probing = undefined));
  }

  private failed(error: unknown): null {
    const cause = error instanceof Error ? error.cause : undefined;
    // The engine is there and rejects this query.
    const isRefusal = cause instanceof EngineError && cause.status < 500;
    if (!isRefusal) this.breaker.open();
    // The index may have been replaced by another.
    void this.state.look().catch(() => undefined);
    return null;
  }
}

/** The value, or undefined if that takes longer. */
function within<T>(promise: Promise<T>, milliseconds: number): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds, undefined);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
