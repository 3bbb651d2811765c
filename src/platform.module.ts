import { type DynamicModule, Global, Module, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { Settings } from './platform/config/settings.js';
import { CacheInvalidation } from './platform/database/cache-invalidation.js';
import { ReadDatabase } from './platform/database/read-database.js';
import { Replica } from './platform/database/replica.js';
import { Authenticator } from './platform/keys/authenticator.js';
import { SignInController } from './platform/keys/sign-in.controller.js';
import { mediaFilesFor } from './platform/media/media-files-for.js';
import { MediaFiles } from './platform/media/media-files.js';
import { Health } from './platform/observability/health.js';
import { LOGGER } from './platform/logging/logger.js';
import { Metrics } from './platform/observability/metrics.js';
import { ObservabilityController } from './platform/observability/observability.controller.js';

/** Database, HTTP, configuration and observability, which every other module uses. */
@Global()
@Module({})
export class PlatformModule implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly readDatabase: ReadDatabase,
    private readonly replica: Replica,
    private readonly health: Health,
    private readonly metrics: Metrics,
  ) {}

  static with(settings: Settings, logger: Logger): DynamicModule {
    const configuration = [
      { provide: Settings, useValue: settings },
      { provide: LOGGER, useValue: logger },
    ];
    const replica = new Replica(settings, logger);
    const readDatabase = new ReadDatabase(
      {
        url: settings.databaseUrl,
        name: 'furniture-storefront',
        max: settings.environment.STOREFRONT_POOL_SIZE,
        statementTimeoutMs: 5_000,
      },
      replica,
    );
    return {
      module: PlatformModule,
      controllers: [ObservabilityController, SignInController],
      providers: [
        ...configuration,
        { provide: ReadDatabase, useValue: readDatabase },
        { provide: Replica, useValue: replica },
        CacheInvalidation,
        { provide: MediaFiles, useValue: mediaFilesFor(settings.environment) },
        Authenticator,
        Health,
        Metrics,
      ],
      exports: [...configuration, ReadDatabase, Replica, CacheInvalidation, MediaFiles, Health, Metrics],
    };
  }

  onModuleInit() {
    const { pool } = this.readDatabase;
    this.health.add({
      name: 'postgres',
      required: true,
      run: async () => {
        await Promise.all([this.dataSource.query('SELECT 1'), pool.query('SELECT 1')]);
        return { ok: true };
      },
    });
    if (this.replica.url !== undefined) {
      const lag = () => Math.round(this.replica.lagMs);
      this.health.add({
        name: 'replica',
        required: false,
        run: () => Promise.resolve({ ok: this.replica.isUsable, lagMs: lag() }),
      });
      this.metrics.gauge('replica_lag_milliseconds', 'How far the replica is behind at most', lag);
    }
    this.metrics.gauge('storefront_pool_connections', 'Open connections for reads', () => pool.totalCount);
    this.metrics.gauge(
      'storefront_pool_waiting',
      'Reads that wait for a connection',
      () => pool.waitingCount,
    );
  }
}
