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
import { IndexLifecycle } from './index-lifecycle.js';
import { CHANNELS, indexLock } from '../../platform/database/locks-and-channels.js';

/** Runs {@link IndexLifecycle} in the one instance that holds the advisory lock. */
@Injectable()
export class Indexer implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  /** The primary: a replica may lack the rows that a dirty row refers to. */
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
    const lifecycle = new IndexLifecycle(engine, this.database, this.catalogue, this.fingerprint);
    const connection = {
      connectionString: settings.databaseUrl,
      options: `-c role=${STOREFRONT_ROLE}`,
      application_name: 'furniture-indexer',
    };
    this.worker = new SingletonWorker(
      {
        name: 'indexer',
        connection,
        channel: CHANNELS.dirtyDocuments,
        lock: indexLock(this.fingerprint),
        turn: (client) => lifecycle.run(client),
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
