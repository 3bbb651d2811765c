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
import { Drainer } from '../../platform/dirty/drainer.js';
import { LOCALES } from '../../platform/locale/locale.js';
import { LOGGER } from '../../platform/observability/logger.js';
import { SEARCH_ENGINE, type SearchEngine } from '../engine/search-engine.js';
import { readDocuments } from './read-documents.js';
import { documentKey } from './search-document.js';

/** Keeps the index equal to what is published: works off the entries that a published row marked as dirty. */
@Injectable()
export class Indexer implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly drainer: Drainer;
  /** The primary, where the marks are: a replica may not have heard yet of what a mark speaks of. */
  private readonly database: ReadDatabase;

  constructor(
    @Inject(Settings) settings: Settings,
    @Inject(SEARCH_ENGINE) private readonly engine: SearchEngine,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.database = new ReadDatabase({
      url: settings.databaseUrl,
      name: 'furniture-indexer',
      max: 2,
      statementTimeoutMs: 120_000,
    });
    this.drainer = new Drainer(
      {
        name: 'indexer',
        connection: {
          connectionString: settings.databaseUrl,
          options: `-c role=${STOREFRONT_ROLE}`,
          application_name: 'furniture-indexer',
        },
        table: 'search.dirty',
        channel: 'search_dirty',
        lock: 7_301_003,
        prepare: () => this.engine.prepare(() => this.markAll()),
        verify: async () => {
          if (!(await this.engine.exists())) throw new Error('the index is gone');
        },
        apply: (ids) => this.index(ids),
      },
      logger,
    );
  }

  onApplicationBootstrap() {
    if (this.engine.present) this.drainer.start();
  }

  async beforeApplicationShutdown() {
    await this.drainer.stop();
  }

  async onApplicationShutdown() {
    await this.database.onApplicationShutdown();
  }

  /** Entries whose index entry is out of date, and since when the oldest is, in seconds. */
  async lag(): Promise<{ backlog: number; lagSeconds: number }> {
    const [row] = await this.database.rows<{ backlog: number; lagSeconds: number }>(LAG);
    return row ?? { backlog: 0, lagSeconds: 0 };
  }

  private async markAll() {
    await this.database.rows(MARK_ALL);
  }

  private async index(ids: string[]) {
    const documents = await readDocuments(this.database, ids);
    const present = new Set(documents.map(({ key }) => key));
    const keys = ids.flatMap((id) => LOCALES.map((locale) => documentKey(id, locale)));
    await this.engine.apply(
      documents,
      keys.filter((key) => !present.has(key)),
    );
  }
}

const LAG = {
  name: 'index-lag',
  text: `
    SELECT count(*)::int AS backlog,
           coalesce(extract(epoch FROM now() - min(marked_at)), 0)::float8 AS "lagSeconds"
    FROM search.dirty`,
};

const MARK_ALL = {
  name: 'mark-all',
  text: `
    INSERT INTO search.dirty (entry_id)
    SELECT id FROM published.products UNION SELECT id FROM published.articles ORDER BY id
    ON CONFLICT (entry_id) DO UPDATE SET revision = nextval('search.dirty_revision')`,
};
