import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Logger } from 'pino';
import { dataSourceOptions } from './data-source.js';
import { MerchandisingModule } from './merchandising/merchandising.module.js';
import type { Settings } from './platform/config/settings.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { PlatformModule } from './platform/platform.module.js';
import { PreviewModule } from './preview/preview.module.js';
import { PublishingModule } from './publishing/publishing.module.js';
import { SearchModule } from './search/search.module.js';
import { StorefrontModule } from './storefront/storefront.module.js';

@Module({})
export class AppModule {
  static with(settings: Settings, logger: Logger): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions(settings.databaseUrl, settings.environment.DATABASE_POOL_SIZE),
          retryAttempts: 0,
        }),
        PlatformModule.with(settings, logger),
        MerchandisingModule,
        PublishingModule,
        StorefrontModule,
        SearchModule,
        PreviewModule,
      ],
      providers: [{ provide: APP_FILTER, useClass: ProblemFilter }],
    };
  }
}
