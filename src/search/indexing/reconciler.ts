import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import { Settings } from '../../platform/config/settings.js';
import type { Statement } from '../../platform/database/read-database.js';
import { LOGGER } from '../../platform/logging/logger.js';
import { SEARCH_ENGINE, type SearchEngine } from '../engine/search-engine.js';
import type { Reconciliation } from './index-status.js';
import { Indexer } from './indexer.js';
import { reconcile } from './reconcile.js';

const SCHEDULE_CHECK_MS = 60_000;

/** Reconciles the live index with the published rows, on a schedule and on request. */
@Injectable()
export class Reconciler implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly settings: Settings,
    @Inject(SEARCH_ENGINE) private readonly engine: SearchEngine,
    private readonly indexer: Indexer,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap() {
    const { RECONCILE_MINUTES } = this.settings.environment;
    if (!this.engine.present || RECONCILE_MINUTES === 0) return;
    this.timer = setInterval(() => this.start(RECONCILE_MINUTES), SCHEDULE_CHECK_MS).unref();
  }

  async onApplicationShutdown() {
    clearInterval(this.timer);
    await this.running;
  }

  /** Starts a reconciliation without waiting for it, unless the latest is more recent than `minAgeMinutes`. */
  start(minAgeMinutes: number) {
    this.running = this.run(minAgeMinutes).catch((error: Error) =>
      this.logger.warn({ err: error }, 'reconciliation failed'),
    );
  }

  /** @returns undefined where there is no live index, or another instance reconciled it within `minAgeMinutes` */
  async run(minAgeMinutes = 0): Promise<Reconciliation | undefined> {
    const { database, fingerprint } = this.indexer;
    const startedAt = new Date().toISOString();
    const [claimed] = await database.rows<{ uid: string }>(CLAIM, [fingerprint, minAgeMinutes]);
    if (!claimed) return undefined;
    const { changed, missing, orphaned } = await reconcile(this.engine, database, claimed.uid);
    const reconciliation = {
      startedAt,
      finishedAt: new Date().toISOString(),
      changed: changed.length,
      missing: missing.length,
      orphaned: orphaned.length,
    };
    await database.rows(REPORT, [claimed.uid, reconciliation]);
    if (changed.length + missing.length + orphaned.length > 0)
      this.logger.warn(
        { changed, missing, orphaned },
        'search index differs from the published rows and is being repaired',
      );
    return reconciliation;
  }
}

/** The instance that sets the time runs the reconciliation. */
const CLAIM: Statement = {
  name: 'claim-reconciliation',
  text: `
    UPDATE search.indexes SET reconciled_at = now()
    WHERE fingerprint = $1 AND state = 'live'
      AND (reconciled_at IS NULL OR reconciled_at <= now() - $2::integer * interval '1 minute')
    RETURNING uid`,
};

const REPORT: Statement = {
  name: 'report-reconciliation',
  text: 'UPDATE search.indexes SET reconciliation = $2 WHERE uid = $1',
};
