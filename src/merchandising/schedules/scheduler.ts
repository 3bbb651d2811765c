import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings.js';
import { SingletonWorker } from '../../platform/dirty/singleton-worker.js';
import { LOGGER } from '../../platform/logging/logger.js';
import { fireSchedule } from './fire-schedule.js';
import { CHANNELS, LOCKS } from '../../platform/database/locks-and-channels.js';

/** Fires schedules within two seconds of their time by Postgres's clock; later where no instance was running. */
@Injectable()
export class Scheduler extends SingletonWorker {
  constructor(settings: Settings, dataSource: DataSource, @Inject(LOGGER) logger: Logger) {
    super(
      {
        name: 'scheduler',
        connection: { connectionString: settings.databaseUrl, application_name: 'furniture-scheduler' },
        channel: CHANNELS.schedules,
        lock: LOCKS.scheduler,
        turn: () => fireSchedule(dataSource),
      },
      logger,
    );
  }
}
