import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { Settings } from '../platform/config/settings.js';
import { inTransaction } from '../platform/database/in-transaction.js';
import { Drainer } from '../platform/dirty/drainer.js';
import { LOGGER } from '../platform/observability/logger.js';
import { Metrics } from '../platform/observability/metrics.js';
import { projectEntries } from './project-entries.js';
import { holdVocabulary } from './vocabulary-lock.js';

/** Keeps published pages true to the names they share: works off what a renamed material or moved category marked. */
@Injectable()
export class Projector implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly drainer: Drainer;

  constructor(
    @Inject(Settings) settings: Settings,
    @Inject(DataSource) dataSource: DataSource,
    @Inject(LOGGER) logger: Logger,
    @Inject(Metrics) metrics: Metrics,
  ) {
    this.drainer = new Drainer(
      {
        name: 'projector',
        connection: { connectionString: settings.databaseUrl, application_name: 'furniture-projector' },
        table: 'catalog.dirty',
        channel: 'catalog_dirty',
        lock: 7_301_002,
        apply: (ids) =>
          inTransaction(dataSource, async (manager) => {
            await holdVocabulary(manager);
            await projectEntries(manager, ids);
          }),
      },
      logger,
    );
    metrics.gauge('catalog_dirty_entries', 'Published entries whose shared names changed', async () => {
      const [row] = await dataSource.query<{ count: number }[]>('SELECT count(*)::int FROM catalog.dirty');
      return row?.count ?? 0;
    });
  }

  onApplicationBootstrap() {
    this.drainer.start();
  }

  async beforeApplicationShutdown() {
    await this.drainer.stop();
  }
}
