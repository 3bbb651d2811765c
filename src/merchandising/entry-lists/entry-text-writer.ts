import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings.js';
import { SingletonWorker } from '../../platform/dirty/singleton-worker.js';
import { LOGGER } from '../../platform/logging/logger.js';
import { writeEntryTexts } from './write-entry-texts.js';
import { CHANNELS, LOCKS } from '../../platform/database/locks-and-channels.js';

/** Small, since an edit of one of these entries waits for the whole batch. */
const BATCH = 200;

/** Writes the texts by which entries are found, after their names or SKUs have changed. */
@Injectable()
export class EntryTextWriter extends SingletonWorker {
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
