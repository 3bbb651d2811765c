import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { Settings } from '../../platform/config/settings.js';
import { ReadDatabase, STOREFRONT_ROLE } from '../../platform/database/read-database.js';
import { SingletonWorker } from '../../platform/dirty/singleton-worker.js';
import { LOGGER } from '../../platform/logging/logger.js';
import { fingerprintOf } from '../engine/index-settings.js';
import { SEARCH_ENGINE, type SearchEngine } from '../engine/search-engine.js';
import { IndexKeeper } from './index-keeper.js';
import { CHANNELS, indexLock } from '../../platform/database/locks-and-channels.js';

/** Runs the {@link IndexKeeper} in the one instance that holds the lock. */
@Injectable()
export class Indexer implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  /** The primary, where the dirty rows are: a replica may lag behind them. */
  readonly database: ReadDatabase;
  readonly fingerprint: string;
  readonly catalogue: string;
  private readonly worker: SingletonWorker;

  constructor(
    settings: Settings,
    @Inject(SEARCH_ENGINE) private readonly engine: SearchEngine,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.catalogue = settings.environment.MEILISEARCH_INDEX;
    this.fingerprint = fingerprintOf(this.catalogue);
    this.database = new ReadDatabase({
      url: settings.databaseUrl,
      name: 'furniture-indexer',
      max: 2,
      statementTimeoutMs: 120_000,
    });
    const keeper = new IndexKeeper(engine, this.database, this.catalogue, this.fingerprint);
    const connection = {
      connectionString: settings.databaseUrl,
      options: `-c role=${STOREFRONT_ROLE}`,
      application_name: 'furniture-indexer',
    };
    this.worker = new SingletonWorker(
      {
        ...{
          name: 'indexer',
          connection,
          channel: CHANNELS.dirtyDocuments,
          lock: indexLock(this.fingerprint),
        },
        turn: (client) => keeper.turn(client),
      },
      logger,
    );
  }

  onApplicationBootstrap() {
    if (this.engine.present) this.worker.start();
  }

  async beforeApplicationShutdown() {
    await this.worker.stop();
  }

  async onApplicationShutdown() {
    await this.database.onApplicationShutdown();
  }
}
