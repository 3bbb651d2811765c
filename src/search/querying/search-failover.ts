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

/** Shares of the engine's time: after the first of silence it is asked whether it is there, after the other so is Postgres. */
const [PROBE_SHARE, HEDGE_SHARE] = [0.1, 0.2];
/** Searches that Postgres is asked at a time while the engine may still answer: on a busy machine more would slow both. */
const MOST_HEDGED = 2;
const LOOK_AGAIN_MS = 20;
/** An engine that is there and answers no search for so long, in milliseconds, has got stuck. */
const STUCK_MS = 1_000;

/** Words that no entry has, so that every way of finding them is tried. */
const UNHEARD_OF = 'qxz vwj';

interface Answer {
  found: SearchResult;
  /** The index that answered; null where Postgres did. */
  uid: string | null;
}

/**
 * Finds who answers: the engine, or when that is away Postgres. An engine that has much to do is not away: it keeps every
 * shopper waiting, but Postgres would keep them longer. Away is who says nothing to anybody, not even that it is there.
 */
@Injectable()
export class SearchFailover implements OnApplicationBootstrap {
  private readonly breaker: Breaker;
  private readonly patienceMs: number;
  private heardAt = 0;
  private answeredAt = 0;
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

  /** The first shopper who is sent to Postgres has waited for the engine already: by then all it takes has been done once. */
  onApplicationBootstrap() {
    const input = Object.assign(new SearchInput(), { q: UNHEARD_OF });
    const known = { category: [], material: [] };
    const window = { offset: 0, limit: 1, without: [], boosts: [] };
    const { synonyms } = this.state;
    const asked: SearchRequest = { input, detail: 'nothing', locale: 'zh-CN', known, synonyms, window };
    void queryPostgres(this.database, asked).catch(() => undefined);
  }

  async find(asked: SearchRequest): Promise<Answer> {
    const byPostgres = async (): Promise<Answer> => ({
      found: await queryPostgres(this.database, asked),
      uid: null,
    });
    const uid = this.engine.present && !this.breaker.isOpen ? await this.state.liveUid() : null;
    if (uid === null) return byPostgres();
    const answer = queryEngine({ engine: this.listened, uid }, asked).catch((error: unknown) =>
      this.failed(error),
    );
    const early = await this.unlessSilent(answer);
    if (early) return { found: early, uid };
    // Nobody waits for first one and then the other: whoever is first.
    this.hedged++;
    const fallback = byPostgres().finally(() => this.hedged--);
    const late = answer.then((found): Answer | Promise<Answer> => (found ? { found, uid } : fallback));
    return Promise.any([late, fallback]).catch(() => fallback);
  }

  private readonly listened: LiveEngine['engine'] = {
    search: async (uid, query) => {
      const answer = await this.engine.search(uid, query);
      this.heardAt = this.answeredAt = performance.now();
      return answer;
    },
  };

  /** What it resolves to, or undefined once the engine has been silent too long to whoever asks. */
  private async unlessSilent<T>(answer: Promise<T>): Promise<T | undefined> {
    const asked = performance.now();
    const [probeMs, hedgeMs] = [this.patienceMs * PROBE_SHARE, this.patienceMs * HEDGE_SHARE];
    for (;;) {
      const now = performance.now();
      const silentMs = now - Math.max(asked, this.heardAt);
      const stuckMs = now - Math.max(asked, this.answeredAt);
      const isLate = silentMs >= hedgeMs || stuckMs >= STUCK_MS;
      if (this.breaker.isOpen || (isLate && this.hedged < MOST_HEDGED)) return undefined;
      if (silentMs >= probeMs) this.listen();
      const early = await within(answer, silentMs < probeMs ? probeMs - silentMs : LOOK_AGAIN_MS);
      if (early !== undefined) return early;
    }
  }

  private listen() {
    const started = performance.now();
    this.probing ??= this.engine
      .probe()
      .then(
        () => void (this.heardAt = performance.now()),
        // Unless a search was answered meanwhile: then it only had no time for this.
        () => void (this.heardAt < started && this.breaker.open()),
      )
      .finally(() => (this.probing = undefined));
  }

  private failed(error: unknown): null {
    const cause = error instanceof Error ? error.cause : undefined;
    // It is there, and says no to this one question.
    const isRefusal = cause instanceof EngineError && cause.status < 500;
    if (!isRefusal) this.breaker.open();
    // The index may be gone because another has taken its place.
    void this.state.look().catch(() => undefined);
    return null;
  }
}

/** What it resolves to, or undefined where that takes longer. */
function within<T>(promise: Promise<T>, milliseconds: number): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds, undefined);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
