import { type DynamicModule, Global, Inject, Module, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { Settings } from './config/settings.js';
import { PublishedChanges } from './database/published-changes.js';
import { ReadDatabase } from './database/read-database.js';
import { Health } from './observability/health.js';
import { LOGGER } from './observability/logger.js';
import { Metrics } from './observability/metrics.js';
import { ObservabilityController } from './observability/observability.controller.js';

/** What every room stands on. */
@Global()
@Module({})
export class PlatformModule implements OnModuleInit {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(ReadDatabase) private readonly readDatabase: ReadDatabase,
    @Inject(Health) private readonly health: Health,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  static with(settings: Settings, logger: Logger): DynamicModule {
    const given = [
      { provide: Settings, useValue: settings },
      { provide: LOGGER, useValue: logger },
    ];
    const readDatabase = new ReadDatabase({
      url: settings.storefrontDatabaseUrl,
      name: 'furniture-storefront',
      max: settings.environment.STOREFRONT_POOL_SIZE,
      statementTimeoutMs: 5_000,
    });
    return {
      module: PlatformModule,
      controllers: [ObservabilityController],
      providers: [
        ...given,
        { provide: ReadDatabase, useValue: readDatabase },
        PublishedChanges,
        Health,
        Metrics,
      ],
      exports: [...given, ReadDatabase, PublishedChanges, Health, Metrics],
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
    this.metrics.gauge('storefront_pool_connections', 'Open connections for reads', () => pool.totalCount);
    this.metrics.gauge(
      'storefront_pool_waiting',
      'Reads that wait for a connection',
      () => pool.waitingCount,
    );
  }
}
