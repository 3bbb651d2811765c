import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/config/settings.js';
import { ReadDatabase } from '../../platform/database/read-database.js';
import { Replica } from '../../platform/database/replica.js';

const CONNECTIONS = 4;

/**
 * Postgres as it is searched while the engine is away. Connections of its own, so that searches, which are the heaviest
 * reads there are, leave product pages theirs.
 */
@Injectable()
export class FallbackDatabase extends ReadDatabase {
  constructor(settings: Settings, replica: Replica) {
    super(
      {
        url: settings.databaseUrl,
        name: 'furniture-fallback',
        max: CONNECTIONS,
        min: 1,
        statementTimeoutMs: 5_000,
        // It takes words that lie beside a row for free, and lists for hard to hash: left alone, it reads all rows and sorts them.
        settings: ['enable_seqscan=off', 'enable_sort=off', 'work_mem=32MB', 'jit=off'],
      },
      replica,
    );
  }
}
