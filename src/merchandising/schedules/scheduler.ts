import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings.js';
import { SoleWorker } from '../../platform/dirty/sole-worker.js';
import { LOGGER } from '../../platform/observability/logger.js';
import { fireSchedule } from './fire-schedule.js';

/** Does what is scheduled, within two seconds of its time by Postgres's clock; late, where nobody was there. */
@Injectable()
export class Scheduler implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly worker: SoleWorker;

  constructor(
    @Inject(Settings) settings: Settings,
    @Inject(DataSource) dataSource: DataSource,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.worker = new SoleWorker(
      {
        name: 'scheduler',
        connection: { connectionString: settings.databaseUrl, application_name: 'furniture-scheduler' },
        channel: 'catalog_schedules',
        lock: '7301010',
        turn: () => fireSchedule(dataSource),
      },
      logger,
    );
  }

  onApplicationBootstrap() {
    this.worker.start();
  }

  async beforeApplicationShutdown() {
    await this.worker.stop();
  }
}
