import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { Settings } from '../platform/config/settings.js';
import { inTransaction } from '../platform/database/in-transaction.js';
import { SingletonWorker } from '../platform/dirty/singleton-worker.js';
import { drainDirtyRows } from '../platform/dirty/drain-dirty-rows.js';
import { LOGGER } from '../platform/logging/logger.js';
import { Metrics } from '../platform/observability/metrics.js';
import { projectEntries } from './project-entries.js';
import { lockTaxonomyShared } from './taxonomy-lock.js';
import { CHANNELS, LOCKS } from '../platform/database/locks-and-channels.js';

/** Marks products as dirty whose sale price starts or ends. */
const MARK_DUE = `
  WITH due AS (DELETE FROM catalog.price_changes WHERE at <= now() RETURNING entry_id)
  INSERT INTO catalog.dirty (entry_id) SELECT entry_id FROM due ORDER BY entry_id
  ON CONFLICT (entry_id) DO UPDATE SET revision = nextval('catalog.dirty_revision')`;

/** Merges the rows of differences, once there are more than 2,000, into one row for each count. */
const MERGE_COUNTS = `
  WITH removed AS (
    DELETE FROM published.taxonomy_counts WHERE EXISTS (SELECT FROM published.taxonomy_counts OFFSET 2000)
    RETURNING kind, locale, entry_id, difference)
  INSERT INTO published.taxonomy_counts (kind, locale, entry_id, difference)
  SELECT kind, locale, entry_id, sum(difference) FROM removed GROUP BY kind, locale, entry_id HAVING sum(difference) <> 0`;

/** Entries per transaction. Larger batches are not faster, and their pages are sent to Postgres in one parameter. */
const BATCH = 50;

const NONE: ReadonlySet<string> = new Set();

/** Projects dirty entries again: after a change of the taxonomy, or when a sale price starts or ends. */
@Injectable()
export class Projector extends SingletonWorker {
  constructor(settings: Settings, dataSource: DataSource, @Inject(LOGGER) logger: Logger, metrics: Metrics) {
    const project = async (ids: string[]) => {
      await inTransaction(dataSource, async (manager) => {
        await lockTaxonomyShared(manager);
        await projectEntries(manager, ids);
      });
      return NONE;
    };
    super(
      {
        name: 'projector',
        connection: { connectionString: settings.databaseUrl, application_name: 'furniture-projector' },
        channel: CHANNELS.dirtyPages,
        lock: LOCKS.projector,
        turn: async (client) => {
          await client.query(MARK_DUE);
          await client.query(MERGE_COUNTS);
          const since = performance.now();
          const drained = await drainDirtyRows(client, {
            table: 'catalog.dirty',
            batch: BATCH,
            apply: project,
          });
          // With a backlog, half of the time is left to requests.
          if (drained === BATCH) await sleep(performance.now() - since);
          return drained > 0;
        },
      },
      logger,
    );
    metrics.gauge('catalog_dirty_entries', 'Published entries whose shared names changed', async () => {
      const [row] = await dataSource.query<{ count: number }[]>('SELECT count(*)::int FROM catalog.dirty');
      return row?.count ?? 0;
    });
  }
}
