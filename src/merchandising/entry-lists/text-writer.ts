import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings.js';
import { SingletonWorker } from '../../platform/dirty/singleton-worker.js';
import { LOGGER } from '../../platform/logging/logger.js';
import { writeEntryTexts } from './write-entry-texts.js';
import { CHANNELS, LOCKS } from '../../platform/database/locks-and-channels.js';

/** Few: whoever renames one of them waits for all. */
const BATCH = 200;

/** Writes what entries are found by, when their names or SKUs have changed. */
@Injectable()
export class TextWriter extends SingletonWorker {
  constructor(settings: Settings, dataSource: DataSource, @Inject(LOGGER) logger: Logger) {
    super(
      {
        name: 'text-writer',
        connection: { connectionString: settings.databaseUrl, application_name: 'furniture-text-writer' },
        channel: CHANNELS.entryTexts,
        lock: LOCKS.entryTexts,
        turn: async () => (await dataSource.transaction((manager) => writeEntryTexts(manager, BATCH))) > 0,
      },
      logger,
    );
  }
}
