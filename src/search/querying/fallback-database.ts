import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/config/settings.js';
import { ReadDatabase } from '../../platform/database/read-database.js';
import { Replica } from '../../platform/database/replica.js';

const MAX_CONNECTIONS = 4;

/**
 * The connections for searches on Postgres. Their own, because searches are the heaviest reads: they must not take the
 * connections that product pages need.
 */
@Injectable()
export class FallbackDatabase extends ReadDatabase {
  constructor(settings: Settings, replica: Replica) {
    super(
      {
        url: settings.databaseUrl,
        name: 'furniture-fallback',
        max: MAX_CONNECTIONS,
        min: 1,
        statementTimeoutMs: 5_000,
        // The planner underestimates the cost of reading TOASTed tokens and overestimates that of hashing arrays: by default it
        // reads and sorts the whole table.
        settings: ['enable_seqscan=off', 'enable_sort=off', 'work_mem=32MB', 'jit=off'],
      },
      replica,
    );
  }
}
