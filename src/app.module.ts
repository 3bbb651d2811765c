import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Logger } from 'pino';
import { dataSourceOptions } from './data-source.js';
import { JOBS } from './merchandising/jobs/job-runner.js';
import { MerchandisingModule } from './merchandising/merchandising.module.js';
import type { Settings } from './platform/config/settings.js';
import { ProblemFilter } from './platform/errors/problem.filter.js';
import { PlatformModule } from './platform.module.js';
import { PREVIEWS } from './preview/read-preview.js';
import { PreviewModule } from './preview/preview.module.js';
import { PublishingModule } from './publishing/publishing.module.js';
import { SearchModule } from './search/search.module.js';
import { WebsiteModule } from './website/website.module.js';
import { StorefrontModule } from './storefront/storefront.module.js';
import { CatalogErrorFilter } from './merchandising/catalog-error.filter.js';

/** For a job's transaction, its progress, and its file. */
const JOB_CONNECTIONS = 3;

const PREVIEW_CONNECTIONS = 2;

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
        // A pool of its own: requests that wait for a job's locks must not use up the connections the job needs.
        TypeOrmModule.forRoot({
          ...dataSourceOptions(settings.databaseUrl, JOB_CONNECTIONS),
          name: JOBS,
          retryAttempts: 0,
        }),
        // A pool of its own: a preview publishes and rolls back, and must not delay edits.
        TypeOrmModule.forRoot({
          ...dataSourceOptions(settings.databaseUrl, PREVIEW_CONNECTIONS),
          name: PREVIEWS,
          retryAttempts: 0,
        }),
        PlatformModule.with(settings, logger),
        MerchandisingModule,
        PublishingModule,
        StorefrontModule,
        SearchModule,
        PreviewModule,
        WebsiteModule,
      ],
      // Nest tries the filters from the last to the first.
      providers: [ProblemFilter, CatalogErrorFilter].map((useClass) => ({ provide: APP_FILTER, useClass })),
    };
  }
}
