import { Inject, Injectable } from '@nestjs/common';
import { Settings } from '../../platform/config/settings.js';
import { EngineError } from '../engine/meilisearch-http.js';
import { SEARCH_ENGINE, type SearchEngine } from '../engine/search-engine.js';
import { type Asked, type LiveEngine, askEngine } from './ask-engine.js';
import { askPostgres } from './ask-postgres.js';
import { Breaker } from './breaker.js';
import { FallbackDatabase } from './fallback-database.js';
import type { Found } from './found.js';
import { SearchState } from './search-state.js';

/** After this share of the engine's time Postgres is asked as well. */
const HEDGE_SHARE = 0.4;

/**
 * Finds who answers: the engine, or when that is away Postgres. Away is who answers nobody: an engine with much to do
 * keeps each shopper waiting, and to take those to Postgres, which has more trouble with them, would help nobody.
 */
@Injectable()
export class Answering {
  private readonly breaker: Breaker;
  private readonly patienceMs: number;
  private heardAt = 0;

  constructor(
    @Inject(Settings) { environment }: Settings,
    @Inject(FallbackDatabase) private readonly database: FallbackDatabase,
    @Inject(SEARCH_ENGINE) private readonly engine: SearchEngine,
    @Inject(SearchState) private readonly state: SearchState,
  ) {
    this.patienceMs = environment.SEARCH_TIMEOUT_MS;
    this.breaker = new Breaker(() => this.engine.probe());
  }

  /** `uid` is the index that answered, null where Postgres did. */
  async find(asked: Asked): Promise<{ found: Found; uid: string | null }> {
    const uid = this.engine.present && !this.breaker.isOpen ? await this.state.liveUid() : null;
    if (uid === null) return { found: await askPostgres(this.database, asked), uid };
    const byEngine = askEngine({ engine: this.listened, uid }, asked).catch((error: unknown) =>
      this.failed(error),
    );
    const early = await this.unlessSilent(byEngine, this.patienceMs * HEDGE_SHARE);
    if (early) return { found: early, uid };
    // Postgres starts before the engine's time is over, so that nobody waits for first one and then the other.
    const byPostgres = askPostgres(this.database, asked);
    // It may fail before anybody waits for it; that must not end the process.
    byPostgres.catch(() => undefined);
    const late = await this.unlessSilent(byEngine, this.patienceMs);
    if (late) return { found: late, uid };
    if (late === undefined) this.breaker.open();
    return { found: await byPostgres, uid: null };
  }

  private readonly listened: LiveEngine['engine'] = {
    search: async (uid, query) => {
      const answer = await this.engine.search(uid, query);
      this.heardAt = performance.now();
      return answer;
    },
  };

  /** What it resolves to, or undefined once nobody has heard from the engine for so long. */
  private async unlessSilent<T>(answer: Promise<T>, milliseconds: number): Promise<T | undefined> {
    const asked = performance.now();
    for (;;) {
      const silentMs = performance.now() - Math.max(asked, this.heardAt);
      if (silentMs >= milliseconds) return undefined;
      const early = await within(answer, milliseconds - silentMs);
      if (early !== undefined) return early;
    }
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
