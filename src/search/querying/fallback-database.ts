import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Settings } from '../../platform/config/settings.js';
import { ReadDatabase } from '../../platform/database/read-database.js';

const CONNECTIONS = 4;

/**
 * Postgres as it is searched while the engine is away. Connections of its own, so that searches, which are the heaviest
 * reads there are, leave product pages theirs.
 */
@Injectable()
export class FallbackDatabase extends ReadDatabase implements OnApplicationBootstrap {
  constructor(@Inject(Settings) settings: Settings) {
    super({
      url: settings.storefrontDatabaseUrl,
      name: 'furniture-fallback',
      max: CONNECTIONS,
      min: 1,
      statementTimeoutMs: 5_000,
      // To Postgres a row's words cost nothing to read, so it would rather read all rows than ask the index.
      settings: ['enable_seqscan=off', 'work_mem=32MB', 'jit=off'],
    });
  }

  /** Connected before it is needed: the first shopper who is sent here has waited for the engine already. */
  onApplicationBootstrap() {
    this.pool.query('SELECT 1').catch(() => undefined);
  }
}
