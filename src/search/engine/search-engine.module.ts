import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Settings } from '../../platform/config/settings.js';
import { MeilisearchEngine } from './meilisearch-engine.js';
import { NO_ENGINE } from './no-engine.js';
import { SEARCH_ENGINE, type SearchEngine } from './search-engine.js';

/** Meilisearch, or {@link NO_ENGINE} where none is configured. */
@Module({
  providers: [
    {
      provide: SEARCH_ENGINE,
      inject: [Settings],
      useFactory: ({ engine, environment }: Settings) =>
        engine ? new MeilisearchEngine(engine, environment.SEARCH_TIMEOUT_MS) : NO_ENGINE,
    },
  ],
  exports: [SEARCH_ENGINE],
})
export class SearchEngineModule implements OnApplicationShutdown {
  constructor(@Inject(SEARCH_ENGINE) private readonly engine: SearchEngine) {}

  async onApplicationShutdown() {
    await this.engine.close();
  }
}
