import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings.js';
import { SingletonWorker } from '../../platform/dirty/singleton-worker.js';
import { LOGGER } from '../../platform/logging/logger.js';
import { remeasure } from './write-completeness.js';
import { CHANNELS, LOCKS } from '../../platform/database/locks-and-channels.js';

const BATCH = 500;

/** Measures entries again when the rules or the categories have changed. */
@Injectable()
export class Measurer extends SingletonWorker {
  constructor(settings: Settings, dataSource: DataSource, @Inject(LOGGER) logger: Logger) {
    super(
      {
        name: 'measurer',
        connection: { connectionString: settings.databaseUrl, application_name: 'furniture-measurer' },
        channel: CHANNELS.completeness,
        lock: LOCKS.completeness,
        turn: async () => (await dataSource.transaction((manager) => remeasure(manager, BATCH))) > 0,
      },
      logger,
    );
  }
}
